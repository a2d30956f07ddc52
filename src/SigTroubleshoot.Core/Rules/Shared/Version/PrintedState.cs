using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>Finds the image version whose provisioning state a tool printed as JSON or YAML.</summary>
internal static class PrintedState
{
    private static readonly Regex State = new(
        @"\Aprovisioning_?state[""']?\s{0,4}:\s{0,4}[""']?failed\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Id = new(
        @"\Gid(?:""|')?\s{0,4}:\s{0,4}(?:""|')?(?<found>/subscriptions/[^\s""',}]{1,1000})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // What loggers of the clients print around each request and answer.
    private static readonly Regex Exchange = new(
        @"\bHTTP/1\.1\b|HTTP Method:|Request method|Response status|Response content|\bHTTP (?:REQUEST|RESPONSE)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The version with the state, from the ID in the same object or in one around it; null if it is something else, or part of a log of requests.</summary>
    public static ResourceId? VersionOf(RuleMatch match)
    {
        var text = match.Nearby;
        if (!State.IsMatch(match.Excerpt.Trim('"', '\'', ' ')) || Exchange.IsMatch(text))
            return null;

        // Objects and lists that are complete before the state belong to other properties, such as the source.
        var depth = 0;
        for (var i = match.StartInNearby - 1; i >= 0; i--)
        {
            if (text[i] is '}' or ']')
                depth++;
            else if (text[i] is '{' or '[')
                depth = Math.Max(0, depth - 1);
            else if (depth == 0 && IsKeyStart(text, i) && Id.Match(text, i) is { Success: true } id)
                return ResourceId.TryParse(id.Groups["found"].Value, out var version) && version is { IsGalleryVersion: true, Action.Length: 0 } ? version : null;
        }

        return null;
    }

    private static bool IsKeyStart(string text, int at) =>
        text[at] is 'i' or 'I' && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '_' or '-'));
}
