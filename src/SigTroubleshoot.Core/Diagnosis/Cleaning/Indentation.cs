namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>Removes the white space that all lines begin with: a report, a list, or a block of YAML indents what it quotes.</summary>
internal static class Indentation
{
    /// <summary>The lines without it.</summary>
    public static List<LogLine> Strip(List<LogLine> lines)
    {
        var common = lines.Count < 2 ? 0 : int.MaxValue;
        var isGutter = true;
        foreach (var line in lines)
        {
            var indent = Of(line.Text);
            if (indent == line.Text.Length)
                continue;
            common = Math.Min(common, indent);
            isGutter &= line.Text[indent] == '|';
            if (common == 0)
                return lines;
        }

        // PowerShell's gutter needs its spaces.
        if (common is 0 or int.MaxValue || isGutter)
            return lines;
        return [.. lines.Select(line => line with { Text = line.Text.Substring(Math.Min(common, line.Text.Length)) })];
    }

    private static int Of(string line)
    {
        var at = 0;
        while (at < line.Length && line[at] is ' ' or '\t')
            at++;
        return at;
    }
}
