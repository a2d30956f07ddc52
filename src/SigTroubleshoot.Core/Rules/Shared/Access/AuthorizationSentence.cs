using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>
/// ARM's sentence for a missing permission. Three rules share it, and the action in it decides which of them applies:
/// reading a gallery, changing a gallery, or anything else that an image requires.
/// </summary>
internal static class AuthorizationSentence
{
    /// <summary>ARM's code.</summary>
    public const string Code = "AuthorizationFailed";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly Regex BetweenWords = new(@"\baction\b[^\w*{<]*(\S.{0,300}?)[^\w*}>]*\bover\b", Options | RegexOptions.Singleline);
    private static readonly Regex NamedAction = new(@"Microsoft\.[A-Za-z.]+/[^\s'"",;]+", Options);

    /// <summary>The sentence with one action.</summary>
    public static string For(string action) =>
        $"The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action '{action}' over scope '<ResourceId>'";

    /// <summary>The sentence with one action, as some clients shorten it; it may be cut off after its last word.</summary>
    public static string Shortened(string action) =>
        $"The client '<Client>' with object id '<ObjectId>' doesn't have authorization to perform action '{action}' over scope";

    /// <summary>Returns the refused action and adds it to the values; empty if the text does not contain it.</summary>
    public static string ActionOf(RuleMatch match)
    {
        var action = ImageAction.Tidy(match.Value("Action"));
        if (action.Length == 0)
            action = ImageAction.Tidy(BetweenWords.Match(match.Excerpt).Groups[1].Value);
        if (action.IndexOf('/') < 0)
            action = NamedAction.Match(match.Excerpt).Value;
        match.Values.Remove("SubAction");
        if (action.Length > 0)
            match.Values["Action"] = action;
        return action;
    }
}
