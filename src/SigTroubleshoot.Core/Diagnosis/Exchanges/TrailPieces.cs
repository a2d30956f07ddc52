namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>
/// Pieces of a large text, first in, first out, in one buffer: most are dropped unread, and a string for each of them would
/// be garbage as long as half the text.
/// </summary>
internal sealed class TrailPieces
{
    private readonly Queue<Piece> _pieces = new();
    private char[] _chars = [];
    private int _from;
    private int _to;

    /// <summary>The number of pieces.</summary>
    public int Count => _pieces.Count;

    /// <summary>In characters, of all pieces together.</summary>
    public int Length => _to - _from;

    /// <summary>The position of the first piece in the text.</summary>
    public long FirstStart => _pieces.Peek().Start;

    /// <summary>The length of the first piece.</summary>
    public int FirstLength => _pieces.Peek().Length;

    /// <summary>The first characters of the first piece.</summary>
    public string First(int length) => new(_chars, _from, length);

    /// <summary>Adds a piece at the end.</summary>
    /// <param name="start">Its position in the text.</param>
    /// <param name="buffer">The buffer that contains it.</param>
    /// <param name="offset">Where it is in the buffer.</param>
    /// <param name="length">Its length.</param>
    public void Add(long start, char[] buffer, int offset, int length)
    {
        MakeRoom(length);
        Array.Copy(buffer, offset, _chars, _to, length);
        _to += length;
        _pieces.Enqueue(new Piece(start, length));
    }

    /// <summary>Removes the first piece.</summary>
    public void RemoveFirst() => _from += _pieces.Dequeue().Length;

    // Moves the pieces to the start of the buffer; makes it longer if more than half of it is in use.
    private void MakeRoom(int length)
    {
        if (_to + length <= _chars.Length)
            return;
        var chars = 2 * (Length + length) <= _chars.Length ? _chars : new char[2 * (Length + length)];
        Array.Copy(_chars, _from, chars, 0, Length);
        (_chars, _from, _to) = (chars, 0, Length);
    }

    /// <summary>A piece of the text.</summary>
    /// <param name="start">Its position in the text.</param>
    /// <param name="length">Its length.</param>
    private sealed class Piece(long start, int length)
    {
        public long Start => start;

        public int Length => length;
    }
}
