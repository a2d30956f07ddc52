using System.Globalization;

namespace SigTroubleshoot.Rules;

/// <summary>Writes the dates of soft delete in messages.</summary>
internal static class SoftDeleteTime
{
    /// <summary>The date and time in UTC; null without one.</summary>
    public static string? Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
