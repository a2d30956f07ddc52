using System.Text.RegularExpressions;
using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>
/// ARM's sentence for a missing right. Three rules share it, and the action in it decides which of them speaks:
/// reading a gallery, changing a gallery, or anything else an image needs.
/// </summary>
internal static class AuthorizationSentence
{
    /// <summary>ARM's code.</summary>
    public const string Code = "AuthorizationFailed";

    /// <summary>The sentence with any action.</summary>
    public static readonly string[] AnyAction =
    [
        "The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action '<Action>' over scope '<ResourceId>' or the scope is invalid.",
        "The client '<Client>' with object id '<ObjectId>' doesn't have authorization to perform action '<Action>' over scope",
    ];

    private static readonly Regex NamedAction = new(@"Microsoft\.[A-Za-z.]+/[^\s'"",;]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // A console breaks the action in the middle of a word.
    private static readonly Regex Wrap = new(@"\s*\n\s*", RegexOptions.CultureInvariant);

    /// <summary>The sentence with one action.</summary>
    public static string For(string action) =>
        $"The client '<Client>' with object id '<ObjectId>' does not have authorization to perform action '{action}' over scope '<ResourceId>'";

    /// <summary>The action that was refused, put among the values; empty where the text does not show it.</summary>
    public static string ActionOf(Sighting sighting)
    {
        var action = ImageAction.Tidy(sighting.Value("Action"));
        if (action.Length == 0)
            action = NamedAction.Match(Wrap.Replace(sighting.Excerpt, "")).Value;
        if (action.Length > 0)
            sighting.Values["Action"] = action;
        return action;
    }
}
