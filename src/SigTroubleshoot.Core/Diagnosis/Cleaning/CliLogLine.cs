using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>
/// A line of the log files that the Azure CLI writes itself:
/// <c>CMD-LOG-LINE-BEGIN 5618 | 2026-11-27 06:37:43,908 | ERROR | az_command_data_logger | (Conflict) …</c>, or with colons.
/// </summary>
internal static class CliLogLine
{
    private static readonly Regex Head = new(
        @"\A(?:CMD-LOG-LINE-BEGIN )?\d{1,9} (?<mark>[|:]) \d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \k<mark> (?<level>[A-Z]{4,8}) \k<mark> (?<logger>[A-Za-z0-9_.]{1,100}) \k<mark> ?",
        RegexOptions.CultureInvariant);

    /// <summary>The line as the CLI prints it with <c>--debug</c>; other lines stay as they are.</summary>
    public static string Normalize(string line) => Head.Replace(line, "${level}: ${logger}: ");
}
