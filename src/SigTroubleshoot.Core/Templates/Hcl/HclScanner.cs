namespace SigTroubleshoot.Templates.Hcl;

/// <summary>A position in a text of HCL, and what is wrong with the text so far.</summary>
/// <param name="text">The text.</param>
internal sealed class HclScanner(string text)
{
    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>The position.</summary>
    public int At { get; set; }

    /// <summary>What is wrong first; null if nothing is.</summary>
    public HclFault? Fault { get; private set; }

    /// <summary>Whether the text ends here.</summary>
    public bool IsAtEnd => At >= text.Length;

    /// <summary>The current character; NUL at the end.</summary>
    public char Current => Peek(0);

    /// <summary>A character further on; NUL after the end.</summary>
    public char Peek(int ahead) => At + ahead < text.Length ? text[At + ahead] : '\0';

    /// <summary>Remembers a fault; only the first one counts, because others can follow from it.</summary>
    public void Report(HclFaultKind kind, int offset) => Fault ??= new HclFault(kind, Math.Min(offset, text.Length));

    /// <summary>Skips white space and comments.</summary>
    /// <param name="lines">Whether line breaks are skipped too.</param>
    public void SkipBlanks(bool lines)
    {
        while (At < text.Length)
        {
            var c = text[At];
            if (c is ' ' or '\t' or '\r' or '\uFEFF' || (c == '\n' && lines))
                At++;
            else if (c == '#' || (c == '/' && Peek(1) == '/'))
                ToEndOfLine();
            else if (c == '/' && Peek(1) == '*')
                SkipComment();
            else
                return;
        }
    }

    /// <summary>Moves to the end of the line, before the line break.</summary>
    public void ToEndOfLine()
    {
        var end = text.IndexOf('\n', At);
        At = end < 0 ? text.Length : end;
    }

    /// <summary>Takes a text if it is here.</summary>
    public bool TryTake(string expected)
    {
        if (string.CompareOrdinal(text, At, expected, 0, expected.Length) != 0)
            return false;
        At += expected.Length;
        return true;
    }

    /// <summary>Takes a name; empty if there is none here.</summary>
    public string TakeName()
    {
        var from = At;
        if (!char.IsLetter(Current) && Current != '_')
            return "";
        while (char.IsLetterOrDigit(Current) || Current is '_' or '-')
            At++;
        return text.Substring(from, At - from);
    }

    private void SkipComment()
    {
        var end = text.IndexOf("*/", At + 2, StringComparison.Ordinal);
        if (end < 0)
            Report(HclFaultKind.CommentNotClosed, At);
        At = end < 0 ? text.Length : end + 2;
    }
}
