using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>Reads details near a known sentence, such as the policy or the limit that was hit.</summary>
internal static class NearbyDetails
{
    private static readonly Regex Blank = new(@"\s+", RegexOptions.CultureInvariant);

    /// <summary>A pattern for details, with one named group per value. Quotes may be escaped any number of times: skip characters instead of naming them.</summary>
    public static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The sentence and what follows it.</summary>
    public static string FromSentenceOn(RuleMatch ruleMatch) => ruleMatch.Nearby.Substring(ruleMatch.StartInNearby);

    /// <summary>
    /// Adds the pattern's groups to the values, read from the surroundings. What follows the sentence is read first,
    /// because another error may precede it.
    /// </summary>
    public static void Read(RuleMatch ruleMatch, Regex pattern)
    {
        if (!Read(ruleMatch, pattern, FromSentenceOn(ruleMatch)))
            Read(ruleMatch, pattern, ruleMatch.Nearby);
    }

    /// <summary>Adds the pattern's groups to the values, read from a text; false if it does not match.</summary>
    public static bool Read(RuleMatch ruleMatch, Regex pattern, string text)
    {
        var match = pattern.Match(text);
        foreach (var name in pattern.GetGroupNames())
        {
            // The whole match is also a group; its name is a number.
            if (match.Groups[name] is { Success: true, Length: > 0 } group && !char.IsDigit(name[0]))
                ruleMatch.Values[name] = Blank.Replace(group.Value, " ");
        }

        return match.Success;
    }
}
