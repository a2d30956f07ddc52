using System.Text.RegularExpressions;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>
/// A value without the line breaks that a console put into it, also if the text was put into JSON afterwards, so that the
/// breaks are <c>\n</c>.
/// </summary>
internal static class WrappedValue
{
    private const string BreakPattern = @"(?:\s{0,200}(?:\n|(?:\\{1,15}r)?\\{1,15}n|\\{1,15}r(?=\W|\z))\s{0,200}){1,8}";

    private static readonly Regex Break = new(BreakPattern, RegexOptions.CultureInvariant);

    private static readonly Regex Blank = new(@"\s+", RegexOptions.CultureInvariant);

    // What a break may cut in two without a blank: an ID, an address, a mail address.
    private static readonly Regex OneToken = new(@"\A[^\s,]*(?:[/@]|[0-9a-f]{8}-[0-9a-f]{4}-)[^\s,]*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly char[] Ends = [' ', ',', '\'', '"', '(', ')', '[', ']'];

    /// <summary>A value that is one word: a break in it is none.</summary>
    public static string Word(string raw) => HasBreak(raw) ? Break.Replace(raw, "") : raw;

    /// <summary>A value of several words: a break is a blank, unless it cuts a region's name, an ID, or an address.</summary>
    public static string Phrase(string raw)
    {
        for (var at = 0; HasBreak(raw) && Break.Match(raw, at) is { Success: true } match;)
        {
            var before = raw.Substring(0, match.Index);
            var after = raw.Substring(match.Index + match.Length);
            var left = before.Substring(before.LastIndexOfAny(Ends) + 1);
            var right = after.Substring(0, after.IndexOfAny(Ends) is var end && end < 0 ? after.Length : end);
            var isCut = left.Length > 0 && right.Length > 0 && IsOne(left, right);
            raw = before + (isCut || before.Length == 0 ? "" : " ") + after;
            at = before.Length;
        }

        return HasBlanks(raw) ? Blank.Replace(raw, " ") : raw;
    }

    /// <summary>How long a line break at a position is, as a character or escaped; 0 if there is none.</summary>
    public static int BreakLength(string text, int at)
    {
        if (text[at] != '\\')
            return text[at] == '\n' ? 1 : 0;
        var next = at;
        while (next < text.Length && text[next] == '\\')
            next++;
        return next < text.Length && text[next] is 'n' or 'r' ? next + 1 - at : 0;
    }

    private static bool HasBreak(string raw) => raw.IndexOf('\n') >= 0 || raw.IndexOf('\\') >= 0;

    // Whether there is white space other than single blanks.
    private static bool HasBlanks(string raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            if (char.IsWhiteSpace(raw[i]) && (raw[i] != ' ' || (i > 0 && raw[i - 1] == ' ')))
                return true;
        }

        return false;
    }

    private static bool IsOne(string left, string right) =>
        (AzureRegion.IsKnown(left + right) && !char.IsUpper(right[0]) && (!AzureRegion.IsKnown(left) || char.IsDigit(right[0]))) || (OneToken.IsMatch(left + right) && !OneToken.IsMatch(right) && left[left.Length - 1] is not ('.' or ';' or ':'));
}
