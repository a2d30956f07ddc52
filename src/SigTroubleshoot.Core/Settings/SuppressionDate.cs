using System.Globalization;

namespace SigTroubleshoot.Settings;

/// <summary>The last day of a suppression.</summary>
internal static class SuppressionDate
{
    /// <summary>Reads a date in the form 2027-01-31; other forms mean different days in different countries.</summary>
    public static bool TryParse(string text, out DateTime date) =>
        DateTime.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out date);
}
