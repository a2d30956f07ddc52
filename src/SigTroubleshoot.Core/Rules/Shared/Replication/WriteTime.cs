using System.Globalization;

namespace SigTroubleshoot.Rules;

/// <summary>Writes the time of a write for users.</summary>
internal static class WriteTime
{
    /// <summary>The date and time in UTC, to the minute; null without one.</summary>
    public static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
