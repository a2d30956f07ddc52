using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>
/// Removes the failures in Ansible's output that the play went on after: those of a task that ignores errors, and those
/// that a retry of the same task overcame.
/// </summary>
internal static class AnsibleOutcomes
{
    private static readonly Regex Failed = new(@"\A(?:fatal|failed): \[[^\]\n]{1,300}\]", RegexOptions.CultureInvariant);

    private static readonly Regex Retrying = new(@"\AFAILED - RETRYING: ", RegexOptions.CultureInvariant);

    private static readonly Regex Outcome = new(@"\A(?:(?:ok|changed|skipping|fatal|failed|rescued|ignored): \[|FAILED - RETRYING: |(?:TASK|PLAY|RUNNING HANDLER) (?:\[|RECAP))", RegexOptions.CultureInvariant);

    private static readonly Regex Succeeded = new(@"\A(?:ok|changed): \[", RegexOptions.CultureInvariant);

    /// <summary>The lines without those failures; their lines stay, empty.</summary>
    public static List<LogLine> WithoutOvercome(List<LogLine> lines)
    {
        // Where the failures of the current task begin that are still open.
        var failed = -1;
        var retries = new List<int>();
        var fates = new List<(int From, int To)>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Text;
            if (line.Length < 3 || !char.IsLetter(line[0]) && line[0] != '.')
                continue;
            if (line.StartsWith("...ignoring", StringComparison.Ordinal))
            {
                if (failed >= 0)
                    fates.Add((failed, i));
                failed = -1;
            }
            else if (Outcome.IsMatch(line))
            {
                if (Succeeded.IsMatch(line))
                    fates.AddRange(retries.Select(retry => (retry, EndOf(lines, retry))));
                if (Retrying.IsMatch(line))
                    retries.Add(i);
                else
                    retries.Clear();
                failed = Failed.IsMatch(line) ? failed < 0 || !IsSameTask(lines, failed, i) ? i : failed : -1;
            }
        }

        if (fates.Count == 0)
            return lines;
        var kept = new List<LogLine>(lines);
        foreach (var (from, to) in fates)
        {
            for (var i = from; i < to; i++)
                kept[i] = kept[i] with { Text = "" };
        }

        return kept;
    }

    /// <summary>A record reaches up to the next outcome.</summary>
    private static int EndOf(List<LogLine> lines, int at)
    {
        for (at++; at < lines.Count && !Outcome.IsMatch(lines[at].Text); at++)
        {
        }

        return at;
    }

    // The items of a loop fail one after another, and are ignored together.
    private static bool IsSameTask(List<LogLine> lines, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (lines[i].Text.StartsWith("TASK [", StringComparison.Ordinal) || lines[i].Text.StartsWith("PLAY ", StringComparison.Ordinal))
                return false;
        }

        return true;
    }
}
