using System.Globalization;
using System.Text;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>Formats of <c>strftime</c>.</summary>
internal static class StrfTimeFormat
{
    /// <summary>Writes a time; an unknown verb stays as it is.</summary>
    public static string Write(string format, DateTime time)
    {
        var text = new StringBuilder();
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] != '%' || at + 1 >= format.Length)
            {
                text.Append(format[at]);
                continue;
            }

            at++;
            text.Append(Part(format[at], time) ?? "%" + format[at]);
        }

        return text.ToString();
    }

    private static string? Part(char verb, DateTime time) => verb switch
    {
        'Y' => time.ToString("yyyy", CultureInfo.InvariantCulture),
        'y' => time.ToString("yy", CultureInfo.InvariantCulture),
        'm' => time.ToString("MM", CultureInfo.InvariantCulture),
        'd' => time.ToString("dd", CultureInfo.InvariantCulture),
        'H' => time.ToString("HH", CultureInfo.InvariantCulture),
        'M' => time.ToString("mm", CultureInfo.InvariantCulture),
        'S' => time.ToString("ss", CultureInfo.InvariantCulture),
        'j' => time.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
        'F' => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        'T' => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        's' => new DateTimeOffset(time, TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        '%' => "%",
        _ => null,
    };
}
