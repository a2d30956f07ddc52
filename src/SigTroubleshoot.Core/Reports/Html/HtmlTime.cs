using System.Globalization;

namespace SigTroubleshoot.Reports.Html;

/// <summary>Times on the page: in UTC, because whoever reads the page may be anywhere.</summary>
internal static class HtmlTime
{
    /// <summary>A date and time.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A duration in its two largest units: <c>45 min</c>, <c>2 h 10 min</c>, <c>3 d 4 h</c>.</summary>
    public static string Of(TimeSpan time)
    {
        if (time < TimeSpan.Zero)
            time = TimeSpan.Zero;
        return time.TotalDays >= 1 ? Join(time.Days, "d", time.Hours, "h")
            : time.TotalHours >= 1 ? Join(time.Hours, "h", time.Minutes, "min")
            : $"{time.Minutes.ToString(CultureInfo.InvariantCulture)} min";
    }

    /// <summary>A date.</summary>
    public static string DateOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Join(int large, string unit, int small, string part) =>
        large.ToString(CultureInfo.InvariantCulture) + " " + unit + (small == 0 ? "" : " " + small.ToString(CultureInfo.InvariantCulture) + " " + part);
}
