using System.Xml;

namespace SigTroubleshoot.Reports;

/// <summary>Times and durations in a JSON report, as ISO 8601 text.</summary>
internal static class JsonTime
{
    /// <summary>A time in UTC; null if there is none.</summary>
    public static string? Of(DateTimeOffset? time) => time is { } known ? Report.Iso(known) : null;

    /// <summary>A duration, such as <c>PT1H30M</c>; null if there is none.</summary>
    public static string? Of(TimeSpan? time) => time is { } known ? XmlConvert.ToString(known) : null;
}
