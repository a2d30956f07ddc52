using System.Globalization;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Resources.Mapping.Activity;

/// <summary>Reads when an event of the activity log happened. Exports write it in many forms; without a time zone, it is UTC.</summary>
internal static class ActivityTime
{
    private static readonly string[] Names = ["eventTimestamp", "TimeGenerated", "TimeGenerated [UTC]", "time", "submissionTimestamp", "EventSubmissionTimestamp"];

    // A browser's own form: Fri Nov 20 2026 13:05:00 GMT+0100 (Central European Standard Time).
    private static readonly Regex Browser = new(
        @"\A\w{3} (?<Date>\w{3} \d{1,2} \d{4} \d\d:\d\d:\d\d) (?:GMT|UTC)(?<Zone>[+-]\d{4})?(?: \(.{0,80}\))?\z", RegexOptions.CultureInvariant);

    /// <summary>The time of an event; null if it has none that can be read.</summary>
    public static DateTimeOffset? Of(IResourceNode node)
    {
        foreach (var name in Names)
        {
            if (node[name].Text is { Length: > 0 } text && Of(text) is { } time)
                return time;
        }

        return null;
    }

    private static DateTimeOffset? Of(string text)
    {
        if (Browser.Match(text) is { Success: true } written)
            text = $"{written.Groups["Date"].Value} {(written.Groups["Zone"].Success ? written.Groups["Zone"].Value.Insert(3, ":") : "+00:00")}";
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
    }
}
