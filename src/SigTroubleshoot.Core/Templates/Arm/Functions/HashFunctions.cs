using System.Security.Cryptography;
using System.Text;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Functions that make unique texts. If an argument is unknown, the shape of the result is still known.</summary>
internal static class HashFunctions
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>Results of <c>guid</c> that begin with a letter and with a digit.</summary>
    public static readonly IReadOnlyList<string> Guids = ["c9a5f0e1-2b37-4d68-9e04-71fa3bd25c86", "1f7d3a94-c5e2-4b08-a6d1-e83b90f2c745", "73b0d2ea-8f46-4c19-b5a7-09de61f84c32"];

    // Results of uniqueString that begin and end with a letter and with a digit.
    private static readonly IReadOnlyList<string> Hashes = ["kq3vz7n2ahxwe", "7ufm4bpyo2sdk", "z2hcqe5rjtma6"];

    // The namespace that Azure Resource Manager uses.
    private static readonly byte[] Namespace = [0x11, 0xfb, 0x06, 0xfb, 0x71, 0x2d, 0x4d, 0xdd, 0x98, 0xc7, 0xe7, 0x1b, 0xbd, 0x58, 0x88, 0x30];

    /// <summary>The functions.</summary>
    public static IEnumerable<ArmFunction> All =>
    [
        new("uniqueString", 1, int.MaxValue, call => call.Result(Unique(Joined(call)))) { Shape = ValueShape.Text, Examples = Hashes },
        new("guid", 1, int.MaxValue, call => call.Result(NameGuid(Joined(call)))) { Shape = ValueShape.Text, Examples = Guids },
    ];

    private static string Joined(FunctionCall call) => string.Join("-", Enumerable.Range(0, call.Count).Select(call.Text));

    /// <summary>13 letters and digits that depend only on the text.</summary>
    private static string Unique(string text)
    {
        var hash = Murmur(Encoding.UTF8.GetBytes(text));
        var unique = new StringBuilder(13);
        for (var i = 0; i < 13; i++)
        {
            unique.Append(Alphabet[(int)(hash >> 59)]);
            hash <<= 5;
        }

        return unique.ToString();
    }

    /// <summary>A GUID of version 5 (RFC 4122).</summary>
    private static string NameGuid(string text)
    {
#pragma warning disable CA5350 // The algorithm is part of the format.
        using var sha = SHA1.Create();
#pragma warning restore CA5350
        var hash = sha.ComputeHash([.. Namespace, .. Encoding.UTF8.GetBytes(text)]);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        var digits = new StringBuilder(36);
        for (var i = 0; i < 16; i++)
        {
            if (i is 4 or 6 or 8 or 10)
                digits.Append('-');
            digits.Append(hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }

    /// <summary>MurmurHash3 with two lanes of 32 bits.</summary>
    private static ulong Murmur(byte[] data)
    {
        const uint C1 = 0x239b961b;
        const uint C2 = 0xab0e9789;
        uint h1 = 0, h2 = 0;
        unchecked
        {
            var at = 0;
            for (; at + 7 < data.Length; at += 8)
            {
                h1 ^= Rotate(Word(data, at, 4) * C1, 15) * C2;
                h1 = ((Rotate(h1, 19) + h2) * 5) + 0x561ccd1b;
                h2 ^= Rotate(Word(data, at + 4, 4) * C2, 17) * C1;
                h2 = ((Rotate(h2, 13) + h1) * 5) + 0x0bcaa747;
            }

            var rest = data.Length - at;
            if (rest > 0)
                h1 ^= Rotate(Word(data, at, Math.Min(rest, 4)) * C1, 15) * C2;
            if (rest > 4)
                h2 ^= Rotate(Word(data, at + 4, rest - 4) * C2, 17) * C1;
            h1 ^= (uint)data.Length;
            h2 ^= (uint)data.Length;
            h1 += h2;
            h2 += h1;
            h1 = Mix(h1);
            h2 = Mix(h2);
            h1 += h2;
            h2 += h1;
        }

        return ((ulong)h2 << 32) | h1;
    }

    private static uint Word(byte[] data, int at, int count)
    {
        uint word = 0;
        for (var i = 0; i < count; i++)
            word |= (uint)data[at + i] << (8 * i);
        return word;
    }

    private static uint Rotate(uint value, int count) => (value << count) | (value >> (32 - count));

    private static uint Mix(uint h)
    {
        unchecked
        {
            h ^= h >> 16;
            h *= 0x85ebca6b;
            h ^= h >> 13;
            h *= 0xc2b2ae35;
            return h ^ (h >> 16);
        }
    }
}
