using System.Text.RegularExpressions;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>
/// The ledger of rule IDs, docs/rules/ledger.md: every ID that was ever used, with its name and the release that introduced it.
/// Lines are only added; the line of a removed rule remains, manually marked as retired, so that its ID is not reused.
/// </summary>
internal sealed partial class RuleLedger
{
    /// <summary>The release of rules that are not yet released.</summary>
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

    /// <summary>The ledger with an additional line for each rule that does not have one yet.</summary>
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

    /// <summary>The entry of one ID.</summary>
    /// <param name="Id">The ID.</param>
    /// <param name="Name">The name of its rule.</param>
    /// <param name="Since">The release that introduced it.</param>
    /// <param name="Retired">The release that removed the rule; empty if it still exists.</param>
    internal sealed record Entry(string Id, string Name, string Since, string Retired)
    {
        /// <summary>The line of the table.</summary>
        public override string ToString() => $"| {Id} | {Name} | {Since} | {(Retired.Length > 0 ? Retired + " " : "")}|";
    }
}
