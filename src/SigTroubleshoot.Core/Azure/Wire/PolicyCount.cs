using System.Globalization;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Azure.Wire;

/// <summary>How many requests one policy of Compute still allows in its window.</summary>
/// <param name="Policy">The policy, such as <c>GetGalleryImageVersion3Min</c>.</param>
/// <param name="Window">The length of its window.</param>
/// <param name="Left">The number of requests that are left; never negative.</param>
/// <remarks>
/// The header <c>x-ms-ratelimit-remaining-resource</c> of Microsoft's page on Compute throttling:
/// <c>Microsoft.Compute/GetGalleryImageVersion3Min;1999,Microsoft.Compute/GetGalleryImageVersion30Min;9999</c>, in one line or several.
/// </remarks>
internal sealed record PolicyCount(string Policy, TimeSpan Window, int Left)
{
    // The name of every policy seen ends in the minutes of its window; without them, the shorter of the two is assumed.
    private const int UsualMinutes = 3;
    private const int MostMinutes = 24 * 60;

    private static readonly Regex Minutes = new(@"(\d{1,4})Min$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Reads the header; what cannot be read is skipped.</summary>
    /// <param name="header">The values of all its lines, joined by commas; null if it is absent.</param>
    public static IReadOnlyList<PolicyCount> Parse(string? header)
    {
        if (string.IsNullOrEmpty(header))
            return [];
        var counts = new List<PolicyCount>();
        foreach (var entry in header!.Split(','))
        {
            var semicolon = entry.LastIndexOf(';');
            if (semicolon <= 0 || !long.TryParse(entry.Substring(semicolon + 1).Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var left))
                continue;
            var name = entry.Substring(0, semicolon).Trim();
            var policy = name.Substring(name.LastIndexOf('/') + 1);
            if (policy.Length > 0)
                counts.Add(new PolicyCount(policy, WindowOf(policy), (int)Math.Min(Math.Max(left, 0), int.MaxValue / 2)));
        }

        return counts;
    }

    private static TimeSpan WindowOf(string policy)
    {
        var minutes = Minutes.Match(policy) is { Success: true } match ? int.Parse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture) : UsualMinutes;
        return TimeSpan.FromMinutes(Math.Min(Math.Max(minutes, 1), MostMinutes));
    }
}
