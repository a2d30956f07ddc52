using System.Globalization;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Settings;

/// <summary>
/// Finds the suppressions in the comments of Bicep and HCL files: <c>// sig:ignore SIG310 until 2027-01-31 reason</c>, or with
/// <c>#</c>. In a block, it is about that block; before a block, it is about the next one.
/// </summary>
internal static class SuppressionComments
{
    /// <summary>What such a comment begins with.</summary>
    public const string Marker = "sig:ignore";

    private static readonly char[] Space = [' ', '\t'];

    private const string RuleName = @"(?:(?i:sig)[\d*?]+|[A-Z][\w*?]*|\*)";

    // A word in lowercase belongs to the reason.
    private static readonly Regex RuleList = new($@"\G{RuleName}(?:\s*,\s*{RuleName})*(?!\S)", RegexOptions.CultureInvariant);

    /// <summary>The suppressions in a file.</summary>
    /// <param name="file">The file, as findings name it in their Source.</param>
    /// <param name="text">Its text.</param>
    /// <param name="blocks">The lines of its blocks, in any order; blocks may contain others.</param>
    public static InFileSuppressions Read(string file, string text, IEnumerable<LineRange> blocks)
    {
        var entries = new List<SuppressionEntry>();
        var notices = new List<SettingsNotice>();
        if (text.IndexOf(Marker, StringComparison.OrdinalIgnoreCase) < 0)
            return new(entries, notices);
        List<LineRange> sorted = [.. blocks.OrderBy(block => block.First)];
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (CommentOf(line) is { } comment)
                ReadComment(comment, new Place(file, number, BlockOf(sorted, number)), entries, notices);
        }

        return new(entries, notices);
    }

    private static void ReadComment(string comment, Place place, List<SuppressionEntry> entries, List<SettingsNotice> notices)
    {
        if (RuleList.Match(comment) is not { Success: true } list)
        {
            notices.Add(place.Warning(SettingsTexts.CommentWithoutRule));
            return;
        }

        var rules = list.Value.Split(',');
        var reason = comment.Substring(list.Length).Trim();
        DateTime? expires = null;
        if (TakeWord(ref reason, "until"))
        {
            var date = reason.Split(Space, 2)[0];
            if (!SuppressionDate.TryParse(date, out var last))
            {
                notices.Add(place.Warning(SettingsTexts.CommentDateInvalid, ("Rule", list.Value), ("Value", date)));
                return;
            }

            expires = last;
            reason = reason.Substring(date.Length).Trim();
        }

        if (reason.Length == 0)
        {
            notices.Add(place.Warning(SettingsTexts.NoReason, ("Rule", list.Value)));
            return;
        }

        foreach (var rule in rules)
            entries.Add(new SuppressionEntry(rule.Trim()) { Reason = reason, Expires = expires, Origin = place.File, OriginLine = place.Line, Lines = place.Block });
    }

    private static bool TakeWord(ref string text, string word)
    {
        if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (text.Length > word.Length && !char.IsWhiteSpace(text[word.Length])))
            return false;
        text = text.Substring(word.Length).Trim();
        return true;
    }

    /// <summary>What follows the marker in a comment; null if the line has no such comment.</summary>
    private static string? CommentOf(string line)
    {
        var at = line.IndexOf(Marker, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var before = line.Substring(0, at).TrimEnd(Space);
        var mark = before.EndsWith("//", StringComparison.Ordinal) || before.EndsWith("/*", StringComparison.Ordinal) ? 2 : before.EndsWith("#", StringComparison.Ordinal) ? 1 : 0;
        if (mark == 0 || IsInString(before, before.Length - mark))
            return null;
        var rest = line.Substring(at + Marker.Length);
        if (rest.Length > 0 && !char.IsWhiteSpace(rest[0]))
            return null;
        var end = rest.IndexOf("*/", StringComparison.Ordinal);
        return (end < 0 ? rest : rest.Substring(0, end)).Trim();
    }

    // Bicep has single quotes, HCL double ones.
    private static bool IsInString(string line, int end)
    {
        var quote = '\0';
        for (var i = 0; i < end; i++)
        {
            if (quote != '\0' && line[i] == '\\')
                i++;
            else if (line[i] == quote)
                quote = '\0';
            else if (quote == '\0' && line[i] is '\'' or '"')
                quote = line[i];
        }

        return quote != '\0';
    }

    /// <summary>The innermost block around a line, or else the next one; only the line if there is neither.</summary>
    private static LineRange BlockOf(List<LineRange> sorted, int line)
    {
        LineRange? around = null;
        foreach (var block in sorted)
        {
            if (block.First > line)
                return around ?? block;
            // Blocks are sorted by their first line, so a later one that contains the line is the inner one.
            if (block.Contains(line))
                around = block;
        }

        return around ?? new LineRange(line, line);
    }

    private readonly record struct Place(string File, int Line, LineRange Block)
    {
        public SettingsNotice Warning(string template, params (string Name, string? Value)[] values) =>
            new(FindingSeverity.Warning, SettingsTexts.Fill(template, [("File", File), ("Line", Line.ToString(CultureInfo.InvariantCulture)), .. values]), File, Line);
    }
}
