using System.Globalization;

namespace SigTroubleshoot.Azure.Wire;

/// <summary>The header <c>Retry-After</c>: a number of seconds, or a date.</summary>
/// <param name="Wait">How long to wait; never negative.</param>
/// <param name="Date">The date in the header; null if it is a number of seconds.</param>
/// <remarks>RFC 9110, section 10.2.3, and the three forms of a date in section 5.6.7.</remarks>
internal sealed record RetryAfter(TimeSpan Wait, DateTimeOffset? Date)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(3650);

    private static readonly string[] DateFormats =
        ["r", "ddd, d MMM yyyy HH:mm:ss 'GMT'", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads the header; null if it is absent, or neither a number of seconds nor a date.</summary>
    /// <param name="value">The header; the longest of several numbers counts.</param>
    /// <param name="now">The current time.</param>
    public static RetryAfter? Parse(string? value, DateTimeOffset now)
    {
        var text = (value ?? "").Trim();
        if (DateTimeOffset.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var date))
            return new RetryAfter(Limit(date - now), date);
        TimeSpan? longest = null;
        foreach (var part in text.Split(','))
        {
            // "NaN" and "Infinity" are numbers for TryParse.
            if (!double.TryParse(part.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || !part.Any(char.IsDigit))
                return null;
            var wait = seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(seconds);
            if (longest is null || wait > longest)
                longest = wait;
        }

        return longest is { } time ? new RetryAfter(time, null) : null;
    }

    private static TimeSpan Limit(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
}
