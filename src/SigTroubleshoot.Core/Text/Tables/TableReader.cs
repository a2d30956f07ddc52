using System.Text;

namespace SigTroubleshoot.Text.Tables;

/// <summary>Reads one section of a <see cref="TableFile"/>, in the order in which <see cref="TableWriter"/> wrote it.</summary>
/// <param name="bytes">The bytes of the file.</param>
/// <param name="start">Where the section starts.</param>
internal sealed class TableReader(byte[] bytes, int start)
{
    private int _at = start;

    /// <summary>Reads a number.</summary>
    public int Int()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[_at++];
            value |= (uint)(next & 0x7f) << shift;
            if (next < 0x80)
                return unchecked((int)value - 1);
        }
    }

    /// <summary>Reads numbers.</summary>
    public int[] Ints()
    {
        var values = new int[Int()];
        for (var i = 0; i < values.Length; i++)
            values[i] = Int();
        return values;
    }

    /// <summary>Reads bits.</summary>
    public ulong Bits()
    {
        var value = BitConverter.ToUInt64(bytes, _at);
        _at += sizeof(ulong);
        return value;
    }

    /// <summary>Reads numbers, bit for bit.</summary>
    public double[] Doubles()
    {
        var values = new double[Int()];
        Buffer.BlockCopy(bytes, _at, values, 0, values.Length * sizeof(double));
        _at += values.Length * sizeof(double);
        return values;
    }

    /// <summary>Reads a text.</summary>
    public string Text()
    {
        var length = Int();
        var text = Encoding.UTF8.GetString(bytes, _at, length);
        _at += length;
        return text;
    }

    /// <summary>Reads texts.</summary>
    public string[] Texts()
    {
        var texts = new string[Int()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = Text();
        return texts;
    }
}
