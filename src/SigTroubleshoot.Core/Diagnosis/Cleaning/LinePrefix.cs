using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>
/// What build systems, loggers, and log collectors print before the text of a line, in any order: times, the host and
/// process of syslog, streams, pods, steps, levels, the quotes of mail.
/// </summary>
internal static class LinePrefix
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const int MaxRounds = 6;

    private static readonly Regex Stamp = new(
        @"\A\s{0,100}(?:\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?|\[?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\]?(?=\s))[:|]?\s?",
        Options);

    // A job's log as the GitHub CLI prints it: job, step, and time, separated by tabs.
    private static readonly Regex Job = new(@"\A[^\t\n]{1,200}\t[^\t\n]{1,200}\t\uFEFF?(?=\d{4}-\d\d-\d\dT\d\d:)", Options);

    private static readonly Regex Mark = new(
        @"\A(?:##\[(?:error|warning|debug|section|command|group)\]|::(?:error|warning|notice|debug)[^:\n]{0,300}::|\[(?:ERROR|WARN|INFO|DEBUG)\]\s(?=\S)"
        // TeamCity's step, and the pod that kubectl names.
        + @"|\[\d\d:\d\d:\d\d\](?:[A-Zi]?:\s{0,4})?\[[^\]\n]{1,100}\]\s?|\[pod/[^\]\n]{1,300}\]\s?)",
        Options);

    private static readonly Regex Syslog = new(
        @"\A(?:(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{1,9})? [\w.:-]{1,255} [\w./@()-]{1,100}(?:\[\d{1,10}\])?:\s?"
        + @"|<\d{1,3}>\d \S{1,40} \S{1,255} \S{1,48} \S{1,128} \S{1,32} (?:-|(?:\[[^\]\n]{1,500}\]){1,8})(?: \uFEFF?|\z)"
        + @"|[IWEF]\d{4} \d\d:\d\d:\d\d\.\d{1,9}\s{1,8}\d{1,10} [\w./-]{1,100}:\d{1,6}\]\s)",
        Options);

    // These are only what they seem if a time precedes them.
    private static readonly Regex AfterStamp = new(
        @"\A(?:(?:stdout|stderr) (?<part>[FP])(?:\s|\z)|\[(?:stdout|stderr|out|err)\](?:\s|\z)|[0-9a-f]{2}[OE](?:\s|(?<more>\+)|\z)|[\w.-]{1,255} [\w./@-]{1,100}\[\d{1,10}\]:\s?|p=\d{1,8} u=\S{1,64} n=\S{1,64} \|\s?"
        + @"|(?:- )?[\w.$-]{1,80} - " + Level + @" - "
        + @"|\[?" + Level + @"\]?\s{1,6}(?:\d{1,8}\s)?(?:---\s)?(?:\[[^\]\n]{1,80}\]\s{1,4})?(?!azure\.|cli\.|msrest|urllib3|msal)(?:[\w$]{1,60}(?:\.[\w$]{1,60}){1,10}(?<!Error|Exception)\s{0,40}[-:]\s|[\w$]{1,120}\s{1,40}[-:]\s)?)",
        Options);

    private const string Level = "(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL|SEVERE)";

    // What Terraform's provisioners run.
    private static readonly Regex Provisioner = new(@"\A[a-z][\w.\[\]""-]{1,200} \((?:local|remote)-exec\):(?:\s|\z)", Options);

    private static readonly Regex Quote = new(@"\A>(?: ?>){0,20}(?:\s|\z)", Options);

    /// <summary>The text of a line behind its prefixes; spaces that belong to the text remain.</summary>
    /// <param name="line">The line, without colors.</param>
    public static string Strip(string line) => Strip(line, out _, out _);

    /// <summary>The text of a line behind its prefixes; spaces that belong to the text remain.</summary>
    /// <param name="line">The line, without colors.</param>
    /// <param name="isPart">Whether the collector cut the line: the next one continues it.</param>
    /// <param name="continues">Whether it continues the line before it.</param>
    public static string Strip(string line, out bool isPart, out bool continues)
    {
        isPart = continues = false;
        if (line.IndexOf('\t') > 0)
            line = Without(line, Job.Match(line));
        line = CliLogLine.Normalize(line);
        for (var round = 0; round < MaxRounds && line.Length > 0; round++)
        {
            var length = line.Length;
            if (MayBeStamp(line) && Stamp.Match(line) is { Success: true } stamp)
            {
                line = Without(line, stamp);
                var after = AfterStamp.Match(line);
                isPart |= after.Groups["part"].Value == "P";
                continues |= after.Groups["more"].Success;
                line = Without(line, after);
            }

            if (line.Length > 0 && line[0] is '#' or ':' or '[')
                line = Without(line, Mark.Match(line));
            if (line.Length > 0 && line[0] is '<' or (>= 'A' and <= 'Z'))
                line = Without(line, Syslog.Match(line));
            if (line.Length > 0 && line[0] == '>')
                line = Without(line, Quote.Match(line));
            if (line.IndexOf("-exec):", StringComparison.Ordinal) > 0)
                line = Without(line, Provisioner.Match(line));
            if (line.Length == length)
                break;
        }

        return line;
    }

    private static bool MayBeStamp(string line)
    {
        var at = 0;
        while (at < line.Length && char.IsWhiteSpace(line[at]))
            at++;
        return at < line.Length && (line[at] == '[' || char.IsDigit(line[at]));
    }

    private static string Without(string line, Match prefix) => prefix.Success ? line.Substring(prefix.Length) : line;
}
