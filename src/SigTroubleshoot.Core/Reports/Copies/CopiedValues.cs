using System.Globalization;
using System.Xml;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Reports.Copies;

/// <summary>Reads values from the object that a job, a remote session, Clixml, or JSON made of an output.</summary>
internal static class CopiedValues
{
    /// <summary>A text; empty if it is absent.</summary>
    public static string TextOf(this IResourceNode node, string name) => node[name].Text ?? "";

    /// <summary>A list of texts.</summary>
    public static IReadOnlyList<string> TextsOf(this IResourceNode node, string name) => [.. node[name].Items.Select(item => item.Text).OfType<string>()];

    /// <summary>Whether a value is true.</summary>
    public static bool FlagOf(this IResourceNode node, string name) => string.Equals(node.TextOf(name), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A number; null if it is absent.</summary>
    public static int? NumberOf(this IResourceNode node, string name) =>
        int.TryParse(node.TextOf(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A number of any size; null if it is absent.</summary>
    public static long? LargeNumberOf(this IResourceNode node, string name) =>
        long.TryParse(node.TextOf(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A value of an enumeration; null if it is absent or unknown. Clixml keeps one as a number with its text, ConvertTo-Json writes only the number: both are read.</summary>
    public static T? EnumOf<T>(this IResourceNode node, string name)
        where T : struct => Enum.TryParse<T>(node.TextOf(name), ignoreCase: true, out var value) && Enum.IsDefined(typeof(T), value) ? value : null;

    /// <summary>A time; null if it is absent. Clixml keeps a DateTimeOffset as an object with its properties.</summary>
    public static DateTimeOffset? TimeOf(this IResourceNode node, string name) =>
        DateTimeOffset.TryParse(node[name].Text ?? node[name].TextOf(nameof(DateTimeOffset.UtcDateTime)), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>A duration; null if it is absent. ConvertTo-Json writes one as an object with its properties, and a JSON report as text of ISO 8601.</summary>
    public static TimeSpan? SpanOf(this IResourceNode node, string name)
    {
        if (node[name].LargeNumberOf(nameof(TimeSpan.Ticks)) is { } ticks)
            return TimeSpan.FromTicks(ticks);
        var text = node.TextOf(name);
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time))
            return time;
        try
        {
            return text.Length > 0 ? XmlConvert.ToTimeSpan(text) : null;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The findings of an output.</summary>
    public static IReadOnlyList<Finding> FindingsOf(this IResourceNode node) => [.. node["Findings"].Items.Select(FindingMapping.Map).OfType<Finding>()];
}
