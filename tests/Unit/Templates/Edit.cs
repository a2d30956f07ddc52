namespace SigTroubleshoot.Unit.Templates;

/// <summary>An edit of a text in one place.</summary>
internal static class Edit
{
    /// <summary>The text with one part replaced.</summary>
    public static string Replace(string text, string old, string replacement)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, "The text to edit is not there: " + old);
        Assert.True(text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0, "The text to edit is there twice: " + old);
        return text[..at] + replacement + text[(at + old.Length)..];
    }

    /// <summary>The line of a mark, from 1.</summary>
    public static int LineOf(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        Assert.True(at >= 0, "The mark is not there: " + mark);
        return text[..at].Count(c => c == '\n') + 1;
    }
}
