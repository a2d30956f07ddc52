namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>A record of a logger.</summary>
/// <param name="Text">The text that was logged.</param>
/// <param name="Rest">Its other fields, as they were; empty if it has none.</param>
/// <param name="IsPart">Whether the next record continues the text in the same line.</param>
internal sealed record LogRecord(string Text, string Rest = "", bool IsPart = false)
{
    /// <summary>A record with several texts; each that spans lines is a paragraph.</summary>
    public static LogRecord Of(IReadOnlyList<string> texts, string rest)
    {
        var text = string.Join("\n\n", texts);
        return new(text.IndexOf('\n') >= 0 ? text + "\n" : text, rest);
    }
}
