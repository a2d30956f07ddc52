using System.Globalization;

namespace SigTroubleshoot.Reports.Html;

/// <summary>Times on the page: in UTC, because whoever reads the page may be anywhere.</summary>
internal static class HtmlTime
{
    /// <summary>A date and time.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A date.</summary>
    public static string DateOf(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
