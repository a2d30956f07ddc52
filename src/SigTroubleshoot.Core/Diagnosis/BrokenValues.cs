namespace SigTroubleshoot.Diagnosis;

/// <summary>
/// Compares the values of two copies of one failure: a console breaks lines inside a value, so that one copy has a space more
/// or only the part before the break.
/// </summary>
internal static class BrokenValues
{
    /// <summary>The names of the values that the text shows only up to a line break or to its end.</summary>
    public static HashSet<string> Find(string text, RuleMatch match)
    {
        var broken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in match.Values)
        {
            if (pair.Value.Length > 0 && EndsAtBreak(text, match, pair.Value))
                broken.Add(pair.Key);
        }

        return broken;
    }

    /// <summary>Whether two values are equal except for white space.</summary>
    public static bool AreEqual(string a, string b) => string.Equals(Squeeze(a), Squeeze(b), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a value that breaks off is the first part of another one.</summary>
    public static bool IsPart(string broken, string whole)
    {
        var part = Squeeze(broken);
        return part.Length > 0 && Squeeze(whole).StartsWith(part, StringComparison.OrdinalIgnoreCase);
    }

    // A closing quote, a period, or a space after an occurrence shows that the value is complete.
    private static bool EndsAtBreak(string text, RuleMatch match, string value)
    {
        var end = Math.Min(text.Length, match.End + 1);
        var found = false;
        for (var at = match.Start; at < end && (at = text.IndexOf(value, at, end - at, StringComparison.Ordinal)) >= 0; at += value.Length)
        {
            var after = at + value.Length;
            if (IsInWord(text, at - 1) || IsInWord(text, after))
                continue;
            found = true;
            if (after < text.Length && text[after] is not ('\n' or '\r'))
                return false;
        }

        return found;
    }

    private static bool IsInWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    private static string Squeeze(string value) => string.Concat(value.Where(c => !char.IsWhiteSpace(c)));
}
