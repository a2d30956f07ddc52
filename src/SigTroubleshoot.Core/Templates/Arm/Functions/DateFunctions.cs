using System.Globalization;
using System.Xml;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>Functions of dates and of the time of the deployment, which is unknown but has a shape.</summary>
internal static class DateFunctions
{
    private const string DefaultFormat = "yyyyMMddTHHmmssZ";

    // Days and months with one digit and with two.
    private static readonly DateTime[] Times =
    [
        new(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc), new(2026, 11, 23, 14, 35, 46, DateTimeKind.Utc), new(2027, 10, 9, 23, 8, 59, DateTimeKind.Utc),
    ];

    /// <summary>The functions.</summary>
    public static IEnumerable<ArmFunction> All =>
    [
        new("utcNow", 0, 1, Now) { Kind = FunctionKind.Structural },
        new("newGuid", 0, 0, call => Shaped(call, HashFunctions.Guids)) { Kind = FunctionKind.Structural },
        new("dateTimeAdd", 2, 3, Add) { Shape = ValueShape.Text },
        new("dateTimeFromEpoch", 1, 1, FromEpoch) { Shape = ValueShape.Text },
        new("dateTimeToEpoch", 1, 1, call => call.Result(Parse(call, 0).ToUnixTimeSeconds())) { Shape = ValueShape.Number },
    ];

    private static UnknownValue Now(FunctionCall call)
    {
        if (call[0].HasUnknown)
            return call.Context.Unknown(call.Expression, ValueShape.Text);
        var format = call.Count > 0 ? call.Text(0) : DefaultFormat;
        return Shaped(call, [.. Times.Select(time => Write(call, time, format, 0))]);
    }

    private static UnknownValue Shaped(FunctionCall call, IReadOnlyList<string> examples)
    {
        // All calls of one deployment have the same time, but no two calls make the same GUID.
        var expression = call.Name == "newGuid" ? $"newGuid({call.Place.Offset.ToString(CultureInfo.InvariantCulture)})" : call.Expression;
        return new(call.Context.Deployment.Owner, expression, call.Place) { Shape = ValueShape.Text, IsShape = true, Examples = [.. examples.Select(call.Result)] };
    }

    private static TextValue Add(FunctionCall call)
    {
        var time = Parse(call, 0);
        try
        {
            // A month has 30 days and a year 365, as Azure Resource Manager counts them.
            var sum = time + XmlConvert.ToTimeSpan(call.Text(1));
            return call.Result(Write(call, sum, call.Count > 2 ? call.Text(2) : "yyyy-MM-ddTHH:mm:ssZ", 2));
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            throw call.Invalid(1);
        }
    }

    private static TextValue FromEpoch(FunctionCall call)
    {
        var seconds = call.Whole(0);
        return seconds is >= -62_135_596_800 and <= 253_402_300_799
            ? call.Result(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))
            : throw call.Invalid(0);
    }

    private static DateTimeOffset Parse(FunctionCall call, int index)
    {
        var text = call.Text(index);
        return DateTimeOffset.TryParseExact(text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var compact) ? compact
            : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time
            : throw call.Invalid(index);
    }

    private static string Write(FunctionCall call, DateTimeOffset time, string format, int index)
    {
        try
        {
            return time.ToString(format, CultureInfo.InvariantCulture);
        }
        catch (FormatException)
        {
            throw call.Invalid(index);
        }
    }
}
