using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Cleaning;

/// <summary>
/// Joins lines that a console broke at its width, in the middle of words: Get-Error, Format-List, transcripts of Windows
/// PowerShell, and ConciseView in cultures that do not break at words. The width is found from the text: several lines
/// are equally long, none near them is longer, and a word continues on the next line. Lines that end by themselves stay.
/// </summary>
internal static class HardBreaks
{
    /// <summary>The narrowest console.</summary>
    private const int MinWidth = 30;

    /// <summary>How many lines may be between two broken ones.</summary>
    private const int Reach = 60;

    /// <summary>A console that breaks at words leaves up to this many columns free.</summary>
    private const int WordRoom = 10;

    /// <summary>More than there are kinds of breaks.</summary>
    private const int Kinds = 8;

    /// <summary>A shorter word may be two words by chance.</summary>
    private const int MinWord = 4;

    private static readonly Regex Gutter = new(@"\A {1,8}\| ", RegexOptions.CultureInvariant);

    // A property of Format-List or Get-Error; its value continues at the column of its first character.
    private static readonly Regex Property = new(@"\A {0,40}[A-Za-z][\w-]{0,60} {0,40}: ", RegexOptions.CultureInvariant);

    /// <summary>The lines without gutters and boxes; what continues a line is marked, without its indentation.</summary>
    public static List<LogLine> Join(List<LogLine> lines)
    {
        var breaks = new LineBreak?[lines.Count];
        var column = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            column = ColumnOf(lines[i].Text, column);
            breaks[i] = i + 1 < lines.Count ? LineBreak.Between(lines[i].Text, lines[i + 1].Text, column, GutterOf) : null;
        }

        var words = new Lazy<HashSet<string>>(() => WordsOf(lines));
        var isBroken = new bool[lines.Count];
        foreach (var candidates in Candidates(lines, breaks))
        {
            var length = lines[candidates[0]].Text.Length;
            foreach (var cluster in Clusters(lines, candidates, length))
            {
                if (!IsWidth(lines, breaks, cluster, length, words))
                    continue;
                foreach (var i in cluster)
                    isBroken[i] = true;
            }
        }

        return [.. lines.Select((line, i) => i > 0 && isBroken[i - 1]
            ? line with { Text = LineCleaner.WithoutFrame(line.Text.Substring(Math.Min(line.Text.Length, breaks[i - 1]!.Indentation))), IsContinuation = true }
            : line with { Text = LineCleaner.WithoutFrame(line.Text) })];
    }

    /// <summary>The lines that a console may have broken: those of one kind of break and one length together, in the order of the first ones.</summary>
    private static List<List<int>> Candidates(List<LogLine> lines, LineBreak?[] breaks)
    {
        var all = new List<List<int>>();
        var known = new Dictionary<int, List<int>>();
        for (var i = 0; i < breaks.Length; i++)
        {
            if (breaks[i] is not { } at || lines[i].Text.Length < MinWidth)
                continue;
            var key = (lines[i].Text.Length * Kinds) + (int)at.Kind;
            if (!known.TryGetValue(key, out var candidates))
                all.Add(known[key] = candidates = []);
            candidates.Add(i);
        }

        return all;
    }

    /// <summary>The column of the value that a line contains or continues; -1 if there is none.</summary>
    private static int ColumnOf(string line, int previous)
    {
        var indent = LineBreak.IndentOf(line);
        if (previous > 0 && (indent >= previous || indent == line.Length))
            return previous;
        return Property.Match(line) is { Success: true } property ? property.Length : -1;
    }

    private static int GutterOf(string line) => line.Length > 2 && line[0] == ' ' ? Gutter.Match(line).Length : 0;

    /// <summary>Candidates of one length, split where a longer line shows that a different text begins.</summary>
    private static IEnumerable<List<int>> Clusters(List<LogLine> lines, List<int> candidates, int length)
    {
        var cluster = new List<int>();
        foreach (var i in candidates)
        {
            if (cluster.Count > 0 && (i - cluster[cluster.Count - 1] > Reach || HasLonger(lines, cluster[cluster.Count - 1], i, length)))
            {
                yield return cluster;
                cluster = [];
            }

            cluster.Add(i);
        }

        yield return cluster;
    }

    private static bool HasLonger(List<LogLine> lines, int from, int to, int length)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (lines[i].Text.Length > length)
                return true;
        }

        return false;
    }

    // A tool prints a message several times, and each copy is broken at a different place: another one has the whole word.
    private static bool IsWhole(LineBreak at, Lazy<HashSet<string>> words) =>
        at.IsInWord && at.Joined.Length >= MinWord && words.Value.Contains(at.Joined);

    private static HashSet<string> WordsOf(List<LogLine> lines) =>
        new(lines.SelectMany(line => line.Text.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)).Select(LineBreak.WordOf), StringComparer.Ordinal);

    private static bool IsWidth(List<LogLine> lines, LineBreak?[] breaks, List<int> cluster, int length, Lazy<HashSet<string>> words)
    {
        // A break that the next line exceeds is none.
        var first = cluster[0];
        var last = cluster[cluster.Count - 1];
        if (lines[last + 1].Text.Length > length)
            return false;
        if (cluster.Count == 1)
            return (first == 0 || lines[first - 1].Text.Length <= length) && IsSure();

        // A console that breaks at words leaves room at the end of most lines. Behind a gutter, only the last line ends by itself.
        var kind = breaks[first]!.Kind;
        var room = WordRoom;
        if (kind == LineBreak.Place.Gutter)
        {
            room = length;
            for (var least = Math.Max(0, first - Reach); first > least && breaks[first - 1]?.Kind == kind; first--)
            {
            }

            for (var most = Math.Min(lines.Count - 1, last + Reach); last < most && breaks[last + 1]?.Kind == kind; last++)
            {
            }
        }

        var shorter = 0;
        for (var i = first; i <= last; i++)
        {
            if (lines[i].Text.Length < length && lines[i].Text.Length >= length - room && breaks[i]?.Kind == kind)
                shorter++;
        }

        return cluster.Count > shorter && (IsHard() || IsSure());

        bool IsHard() => cluster.Exists(i => breaks[i]!.IsInWord) && cluster.Exists(i => breaks[i]!.HasBlank);

        // Last, because all words of the section are needed for it.
        bool IsSure() => cluster.Exists(i => breaks[i]!.IsInValue) || cluster.Exists(i => IsWhole(breaks[i]!, words));
    }
}
