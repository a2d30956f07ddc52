using System.Text.RegularExpressions;

namespace SigTroubleshoot.Rules;

/// <summary>What the extension VMAppExtension reports about one application: an item of <c>CurrentState</c> in its status message.</summary>
/// <remarks>The message is JSON in a string, which tools escape once or several times, so the text is scanned and not parsed.</remarks>
internal sealed class ApplicationStatus
{
    /// <summary>Words by which the status of the extension is recognized.</summary>
    public static readonly string[] Signs = ["VMAppExtension", "VMApplicationManager", "CurrentState", "applicationName"];

    private const string Failure = "Install FAILED";
    private const int LongestDetail = 300;

    private static readonly Regex Name = Pattern(@"applicationName\W{1,24}(?<value>[\w.-]{1,80})");
    private static readonly Regex Number = Pattern(@"(?:version|versions/)\W{1,24}(?<value>\d{1,10}\.\d{1,10}\.\d{1,10})|/versions/(?<value>\d{1,10}\.\d{1,10}\.\d{1,10})");

    private ApplicationStatus(string application, string version, string detail)
    {
        Application = application;
        Version = version;
        Detail = detail;
    }

    /// <summary>The application; empty if it is not known.</summary>
    public string Application { get; }

    /// <summary>Its version; empty if it is not known.</summary>
    public string Version { get; }

    /// <summary>What failed; empty if it is not known.</summary>
    public string Detail { get; }

    /// <summary>The applications whose installation failed, according to a status message.</summary>
    public static IEnumerable<ApplicationStatus> FailedIn(string message)
    {
        for (var at = message.IndexOf(Failure, StringComparison.Ordinal); at >= 0; at = message.IndexOf(Failure, at + Failure.Length, StringComparison.Ordinal))
        {
            if (At(message, at) is { } status)
                yield return status;
        }
    }

    /// <summary>The first item with a failed result from a position on; null if there is none, or the text before it names no application.</summary>
    public static ApplicationStatus? After(string text, int from) =>
        text.IndexOf(Failure, from, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? At(text, at) : null;

    /// <summary>The item whose result is at a position; null if the text before it names no application.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the result starts.</param>
    private static ApplicationStatus? At(string text, int at)
    {
        // The name and version come before the result in the same item; a wide window would slow down long lists.
        const int Reach = 1000;
        var from = Math.Max(0, at - Reach);
        var before = text.Substring(from, at - from);
        var names = Name.Matches(before);
        if (names.Count == 0)
            return null;
        var last = names[names.Count - 1];
        var version = Number.Match(before, last.Index + last.Length);
        return new ApplicationStatus(last.Groups["value"].Value, version.Success ? version.Groups["value"].Value : "", DetailAt(text, at));
    }

    private static string DetailAt(string text, int at)
    {
        var rest = text.Substring(at, Math.Min(LongestDetail, text.Length - at));
        if (rest.StartsWith(Failure, StringComparison.OrdinalIgnoreCase))
            rest = rest.Substring(Failure.Length);
        // JSON writes an apostrophe as an escape; its first real quotation mark ends the text.
        rest = rest.Replace("\\\\u0027", "'").Replace("\\u0027", "'");
        var end = rest.IndexOfAny(['"', '\r', '\n']);
        return (end < 0 ? rest : rest.Substring(0, end)).Trim(' ', '\\', '.', ':');
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
