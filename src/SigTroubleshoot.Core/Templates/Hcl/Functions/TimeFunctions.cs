using System.Globalization;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>Functions of the time, which is unknown but has a shape.</summary>
internal static class TimeFunctions
{
    // What it belongs to: the time of the run is the same in all files.
    private const string Owner = "run";

    // In nine months of twelve, the number of the month has one digit: what goes wrong then goes wrong.
    private static readonly DateTime[] Times =
    [
        new(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc), new(2026, 5, 7, 8, 9, 1, DateTimeKind.Utc), new(2027, 9, 1, 2, 3, 4, DateTimeKind.Utc),
    ];

    private static readonly string[] Guids = ["8c7b3b5e-02a1-4f0e-9d43-5a6c1e0f7b21", "f3a90c1d-7e55-4b8a-8f10-2d9b6c4e8a07", "1e2d3c4b-5a69-4788-9766-5544332211ab"];

    /// <summary>Functions without known arguments, whose result is new in each run.</summary>
    public static readonly Dictionary<string, HclFunction> Shaped = new(StringComparer.Ordinal)
    {
        ["timestamp"] = (_, place) => Examples("timestamp()", Times.Select(Write), place),
        ["plantimestamp"] = (_, place) => Examples("timestamp()", Times.Select(Write), place),
        ["legacy_isotime"] = (a, place) => a.Count == 0 ? Examples("isotime()", Times.Select(Write), place) : a[0].AsText is { } layout ? IsoTime(layout, place) : null,
        ["legacy_strftime"] = (a, place) => a.Count == 1 && a[0].AsText is { } format ? StrfTime(format, place) : null,
        ["uuidv4"] = (_, place) => Examples("uuidv4()@" + place.Offset.ToString(CultureInfo.InvariantCulture), Guids, place),
        ["uuid"] = (_, place) => Examples("uuid()@" + place.Offset.ToString(CultureInfo.InvariantCulture), Guids, place),
        ["env"] = (a, place) => new UnknownValue("environment", CanonicalText.Call("env", a), place) { Shape = ValueShape.Text },
    };

    /// <summary>Functions of a time.</summary>
    public static IEnumerable<KeyValuePair<string, HclFunction>> All =>
    [
        new("formatdate", (a, place) => a.Count == 2 && a[0].AsText is { } format && Parse(a[1]) is { } time && DateFormat.Write(format, time) is { } text ? new TextValue(text, place) : null),
        new("timeadd", (a, place) => a.Count == 2 && Parse(a[0]) is { } time && GoDuration.Parse(a[1].AsText) is { } span ? new TextValue(Write(time + span), place) : null),
    ];

    /// <summary>The time of the run in a layout of Go.</summary>
    public static TemplateValue IsoTime(string layout, SourcePlace place) => Examples("isotime('" + layout + "')", Times.Select(time => GoLayout.Write(layout, time)), place);

    /// <summary>The time of the run in a format of <c>strftime</c>.</summary>
    public static TemplateValue StrfTime(string format, SourcePlace place) => Examples("strftime('" + format + "')", Times.Select(time => StrfTimeFormat.Write(format, time)), place);

    /// <summary>The time of the run in seconds since 1970.</summary>
    public static TemplateValue UnixTime(SourcePlace place) =>
        Examples("unixtime()", Times.Select(time => new DateTimeOffset(time, TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)), place);

    /// <summary>A new GUID.</summary>
    public static TemplateValue NewGuid(SourcePlace place) => Examples("uuid()@" + place.Offset.ToString(CultureInfo.InvariantCulture), Guids, place);

    private static UnknownValue Examples(string expression, IEnumerable<string> examples, SourcePlace place) =>
        new(Owner, expression, place) { Shape = ValueShape.Text, IsShape = true, Examples = [.. examples.Select(example => new TextValue(example, place))] };

    private static string Write(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static DateTime? Parse(TemplateValue value) =>
        DateTime.TryParse(value.AsText, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
