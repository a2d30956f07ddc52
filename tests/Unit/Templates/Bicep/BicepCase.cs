using System.Text.RegularExpressions;

namespace SigTroubleshoot.Unit.Templates.Bicep;

/// <summary>
/// Files in one text. A line <c>=== name</c> begins a file, <c>=== *name</c> one that is judged. A comment <c>//! SIG101</c> marks a
/// line where this rule must report an error or a warning; no other line may have one.
/// </summary>
internal sealed partial class BicepCase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sig-bicep-");
    private readonly List<string> _entries = [];
    private readonly List<string> _expected = [];

    /// <param name="text">The files.</param>
    /// <param name="newLine">What ends their lines.</param>
    public BicepCase(string text, string newLine = "\n")
    {
        foreach (Match file in FilePattern().Matches(text.ReplaceLineEndings("\n")))
        {
            var name = file.Groups["name"].Value;
            var path = Path.Combine(_folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Groups["text"].Value.ReplaceLineEndings(newLine));
            if (file.Groups["entry"].Length > 0)
                _entries.Add(path);
            var lines = file.Groups["text"].Value.Split('\n');
            for (var i = 0; i < lines.Length; i++)
                _expected.AddRange(RulePattern().Matches(lines[i]).Select(rule => $"{name}({i + 1}) {rule.Value}"));
        }
    }

    /// <summary>The names of the cases.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(Built.RepositoryRoot, "tests", "Unit", "Templates", "Bicep", "Cases");

    /// <summary>A case by its name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="newLine">What ends the lines of its files.</param>
    public static BicepCase Read(string name, string newLine) => new(File.ReadAllText(Path.Combine(Folder, name + ".txt")), newLine);

    /// <summary>The files to judge.</summary>
    public IReadOnlyList<string> Entries => _entries;

    /// <summary>What must be found: file, line, and rule.</summary>
    public IEnumerable<string> Expected => _expected.Order(StringComparer.Ordinal);

    /// <summary>Findings in the same form.</summary>
    public IEnumerable<string> Faults(IEnumerable<Finding> findings) => findings
        .Where(finding => finding.Outcome == FindingOutcome.Failed && finding.Severity != FindingSeverity.Information)
        .Select(finding => $"{Path.GetRelativePath(_folder.FullName, finding.Source).Replace('\\', '/')}({finding.Line}) {finding.RuleId}")
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>The findings are what must be found, and nothing else.</summary>
    public void Check(IReadOnlyList<Finding> findings, string name)
    {
        var faults = Faults(findings).ToList();
        Assert.True(Expected.SequenceEqual(faults), $"{name}: expected:\n{string.Join("\n", Expected)}\nfound:\n{string.Join("\n", faults)}\n{string.Join("\n", findings)}");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [GeneratedRegex(@"^=== (?<entry>\*?)(?<name>\S+)\n(?<text>.*?)(?=^=== |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FilePattern();

    [GeneratedRegex(@"(?<=//!.*)SIG\d+")]
    private static partial Regex RulePattern();
}
