using System.Text;

namespace SigTroubleshoot.Text.Tables;

/// <summary>Writes one section of a <see cref="TableFile"/>; <see cref="TableReader"/> reads it in the same order.</summary>
internal sealed class TableWriter
{
    private readonly List<byte> _bytes = [];

    /// <summary>The bytes written so far.</summary>
    public byte[] ToArray() => _bytes.ToArray();

    /// <summary>Writes a number; a small one takes one byte. -1 is allowed, other negative numbers take five bytes.</summary>
    public void Int(int value)
    {
        for (var rest = unchecked((uint)(value + 1)); ; rest >>= 7)
        {
            _bytes.Add((byte)(rest >= 0x80 ? rest | 0x80 : rest));
            if (rest < 0x80)
                return;
        }
    }

    /// <summary>Writes numbers.</summary>
    public void Ints(IReadOnlyList<int> values)
    {
        Int(values.Count);
        foreach (var value in values)
            Int(value);
    }

    /// <summary>Writes bits.</summary>
    public void Bits(ulong value) => _bytes.AddRange(BitConverter.GetBytes(value));

    /// <summary>Writes numbers, bit for bit.</summary>
    public void Doubles(IReadOnlyList<double> values)
    {
        Int(values.Count);
        foreach (var value in values)
            Bits(unchecked((ulong)BitConverter.DoubleToInt64Bits(value)));
    }

    /// <summary>Writes a text.</summary>
    public void Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Int(bytes.Length);
        _bytes.AddRange(bytes);
    }

    /// <summary>Writes texts.</summary>
    public void Texts(IReadOnlyList<string> texts)
    {
        Int(texts.Count);
        foreach (var text in texts)
            Text(text);
    }
}
