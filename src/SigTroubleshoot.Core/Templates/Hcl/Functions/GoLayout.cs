using System.Globalization;
using System.Text;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>Layouts of Go's time package, which show how 2006-01-02 15:04:05 would be written.</summary>
internal static class GoLayout
{
    // The longer ones first.
    private static readonly (string Layout, string Pattern)[] Parts =
    [
        ("January", "MMMM"), ("Jan", "MMM"), ("Monday", "dddd"), ("Mon", "ddd"), ("MST", "'UTC'"), ("2006", "yyyy"), ("Z07:00", "'Z'"), ("Z0700", "'Z'"), ("-07:00", "'+00:00'"),
        ("-0700", "'+0000'"), ("-07", "'+00'"), ("002", ""), ("01", "MM"), ("02", "dd"), ("03", "hh"), ("04", "mm"), ("05", "ss"), ("06", "yy"), ("15", "HH"), ("PM", "tt"), ("_2", "%d"),
        ("1", "%M"), ("2", "%d"), ("3", "%h"), ("4", "%m"), ("5", "%s"),
    ];

    /// <summary>Writes a time.</summary>
    public static string Write(string layout, DateTime time)
    {
        var text = new StringBuilder();
        for (var at = 0; at < layout.Length;)
        {
            var part = Array.Find(Parts, candidate => string.CompareOrdinal(layout, at, candidate.Layout, 0, candidate.Layout.Length) == 0);
            if (part.Layout is null)
            {
                text.Append(layout[at++]);
                continue;
            }

            text.Append(part.Pattern.Length == 0 ? time.DayOfYear.ToString("000", CultureInfo.InvariantCulture) : time.ToString(part.Pattern, CultureInfo.InvariantCulture));
            at += part.Layout.Length;
        }

        return text.ToString();
    }
}
