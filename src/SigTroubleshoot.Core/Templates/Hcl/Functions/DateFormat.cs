using System.Globalization;
using System.Text;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>The format of <c>formatdate</c>: runs of one letter, such as <c>YYYY</c> or <c>DD</c>; other text in single quotes.</summary>
internal static class DateFormat
{
    /// <summary>Writes a time; null if the format is not valid.</summary>
    public static string? Write(string format, DateTime time)
    {
        var text = new StringBuilder();
        for (var at = 0; at < format.Length;)
        {
            var letter = format[at];
            if (letter == '\'')
            {
                var end = format.IndexOf('\'', at + 1);
                if (end < 0)
                    return null;
                text.Append(end == at + 1 ? "'" : format.Substring(at + 1, end - at - 1));
                at = end + 1;
                continue;
            }

            if (letter is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z')))
            {
                text.Append(letter);
                at++;
                continue;
            }

            var from = at;
            while (at < format.Length && format[at] == letter)
                at++;
            if (Part(format.Substring(from, at - from)) is not { } pattern)
                return null;
            text.Append(time.ToString(pattern, CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static string? Part(string letters) => letters switch
    {
        "YYYY" => "yyyy",
        "YY" => "yy",
        "MMMM" => "MMMM",
        "MMM" => "MMM",
        "MM" => "MM",
        "M" => "%M",
        "DD" => "dd",
        "D" => "%d",
        "EEEE" => "dddd",
        "EEE" => "ddd",
        "hh" => "HH",
        "h" => "%H",
        "HH" => "hh",
        "H" => "%h",
        "AA" => "tt",
        "aa" => "tt",
        "mm" => "mm",
        "m" => "%m",
        "ss" => "ss",
        "s" => "%s",
        "ZZZZZ" => "'+00:00'",
        "ZZZZ" => "'+0000'",
        "ZZZ" => "'UTC'",
        "Z" => "'Z'",
        _ => null,
    };
}
