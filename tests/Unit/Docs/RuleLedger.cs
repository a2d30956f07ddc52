using System.Text.RegularExpressions;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>
/// The ledger of rule ids, docs/rules/ledger.md: every id that was ever used, with its name and the release it came with.
/// Lines are only added; a rule that goes keeps its line, marked as retired by hand, so that its id is not used again.
/// </summary>
internal sealed partial class RuleLedger
{
    /// <summary>The release of rules that were not released yet.</summary>
    public const string Unreleased = "Unreleased";

    private static readonly string Head = """
        # Ledger of rule ids

        Every id that was ever given to a rule. An id is never used for another cause and never leaves this list: a rule that goes is marked as retired in the last column. `./build.ps1 Docs` adds new rules as Unreleased; a release puts its version in that place.

        | Id | Name | Since | Retired |
        |---|---|---|---|
        """.ReplaceLineEndings("\n");

    private RuleLedger(IReadOnlyList<Entry> entries) => Entries = entries;

    /// <summary>The lines, in the order of the page.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Reads the page.</summary>
    public static RuleLedger Parse(string page) =>
        new([.. Line().Matches(page).Select(match => new Entry(match.Groups["id"].Value, match.Groups["name"].Value, match.Groups["since"].Value, match.Groups["retired"].Value))]);

    /// <summary>The ledger with a line for each rule that has none yet.</summary>
    public RuleLedger With(IEnumerable<Rule> rules) => new(
    [
        .. Entries
            .Concat(rules.Where(rule => Entries.All(entry => entry.Id != rule.Id)).Select(rule => new Entry(rule.Id, rule.Name, Unreleased, "")))
            .OrderBy(entry => entry.Id, StringComparer.Ordinal),
    ]);

    /// <summary>The page.</summary>
    public override string ToString() => Head + "\n" + string.Concat(Entries.Select(entry => $"{entry}\n"));

    [GeneratedRegex(@"^\| (?<id>SIG[0-9]+) \| (?<name>[A-Za-z0-9]+) \| (?<since>[A-Za-z0-9.]+) \| (?<retired>.*?) ?\|\r?$", RegexOptions.Multiline)]
    private static partial Regex Line();

    /// <summary>One id.</summary>
    /// <param name="Id">The id.</param>
    /// <param name="Name">The name of its rule.</param>
    /// <param name="Since">The release it came with.</param>
    /// <param name="Retired">The release in which the rule went; empty where it is there.</param>
    internal sealed record Entry(string Id, string Name, string Since, string Retired)
    {
        /// <summary>The line of the table.</summary>
        public override string ToString() => $"| {Id} | {Name} | {Since} | {(Retired.Length > 0 ? Retired + " " : "")}|";
    }
}
