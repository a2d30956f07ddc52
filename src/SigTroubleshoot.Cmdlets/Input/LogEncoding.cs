using System.Text;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>Detects the encoding of a file from its first bytes.</summary>
internal static class LogEncoding
{
    // If control characters exceed this share of the bytes, it is not text. In compressed and random bytes they are about
    // a tenth; logs have hardly any, even if a crash left a run of zeros.
    private const double BinaryShare = 0.05;

    // UTF-32 comes before UTF-16, because its byte order mark starts with that of UTF-16.
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    /// <summary>The encoding; null if the bytes are not text.</summary>
    /// <param name="bytes">The beginning of the file; a few kilobytes are enough.</param>
    /// <param name="count">The number of bytes.</param>
    /// <param name="markLength">The length of the byte order mark.</param>
    public static Encoding? Detect(byte[] bytes, int count, out int markLength)
    {
        foreach (var encoding in Marked)
        {
            var mark = encoding.GetPreamble();
            if (count >= mark.Length && mark.SequenceEqual(bytes.Take(mark.Length)))
            {
                markLength = mark.Length;
                return encoding;
            }
        }

        markLength = 0;
        return DetectUnmarked(bytes, count);
    }

    private static Encoding? DetectUnmarked(byte[] bytes, int count)
    {
        // In UTF-16, text in a Latin script has a zero in every second byte.
        int evenZeros = 0, oddZeros = 0, controls = 0;
        for (var i = 0; i < count; i++)
        {
            if (bytes[i] == 0)
                _ = i % 2 == 0 ? evenZeros++ : oddZeros++;
            else if (bytes[i] < 0x20 && !IsTextControl(bytes[i]))
                controls++;
        }

        var half = count / 2;
        if (oddZeros > half * 0.7 && evenZeros < half * 0.1)
            return Encoding.Unicode;
        if (evenZeros > half * 0.7 && oddZeros < half * 0.1)
            return Encoding.BigEndianUnicode;
        return controls + evenZeros + oddZeros > count * BinaryShare ? null : new UTF8Encoding();
    }

    /// <summary>Whether the character is Bell to carriage return, or the escape that starts a color.</summary>
    private static bool IsTextControl(byte value) => value is (>= 0x07 and <= 0x0D) or 0x1B;
}
