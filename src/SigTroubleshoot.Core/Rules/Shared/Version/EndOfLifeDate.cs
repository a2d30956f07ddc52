using System.Globalization;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Rules;

/// <summary>Reads an end-of-life date; without a time it is midnight, without a time zone it is UTC.</summary>
internal static class EndOfLifeDate
{
    // The year first: a date such as 03/04/2027 is ambiguous, and what the caller meant is unknown.
    private static readonly Regex YearFirst = new(@"\A\s*[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ]|\s*\z)", RegexOptions.CultureInvariant);

    /// <summary>False for an absent or malformed date.</summary>
    internal static bool TryRead(string? text, out DateTime utc)
    {
        utc = default;
        return text is not null
            && YearFirst.IsMatch(text)
            && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out utc);
    }
}
