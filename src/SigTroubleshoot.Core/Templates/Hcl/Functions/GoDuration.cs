using System.Globalization;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>Durations of Go, such as <c>1h30m</c>.</summary>
internal static class GoDuration
{
    private static readonly Regex Shape = new(@"^(?<sign>-?)(?:(?<number>\d{1,9}(?:\.\d{1,9})?)(?<unit>h|m|s|ms))+$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Reads a duration; null if it is not valid.</summary>
    public static TimeSpan? Parse(string? text)
    {
        if (text is null || text.Length > 100 || Shape.Match(text) is not { Success: true } match)
            return null;
        var sum = TimeSpan.Zero;
        for (var i = 0; i < match.Groups["unit"].Captures.Count; i++)
        {
            var number = double.Parse(match.Groups["number"].Captures[i].Value, CultureInfo.InvariantCulture);
            sum += match.Groups["unit"].Captures[i].Value switch
            {
                "h" => TimeSpan.FromHours(Math.Min(number, 1_000_000)),
                "m" => TimeSpan.FromMinutes(Math.Min(number, 1_000_000)),
                "s" => TimeSpan.FromSeconds(Math.Min(number, 100_000_000)),
                _ => TimeSpan.FromMilliseconds(number),
            };
        }

        return match.Groups["sign"].Length > 0 ? -sum : sum;
    }
}
