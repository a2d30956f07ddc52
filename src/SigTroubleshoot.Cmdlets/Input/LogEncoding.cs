using System.Text;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>Tells the encoding of a file from its first bytes.</summary>
internal static class LogEncoding
{
    // More control characters than this share of the bytes, and it is no text. Compressed and random bytes hold about
    // a tenth; logs hold next to none, even where a crash left a run of zeros.
    private const double BinaryShare = 0.05;

    // UTF-32 stands before UTF-16, because its mark begins with that of UTF-16.
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    /// <summary>The encoding, or null where the bytes are no text.</summary>
    /// <param name="bytes">The beginning of the file; a few kilobytes are enough.</param>
    /// <param name="count">How many bytes there are.</param>
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
        // Text in a Latin script has a zero in every second byte when it is UTF-16.
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

    /// <summary>Bell to carriage return, and the escape that begins a colour.</summary>
    private static bool IsTextControl(byte value) => value is (>= 0x07 and <= 0x0D) or 0x1B;
}
