using System.Text.RegularExpressions;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Formats;

/// <summary>
/// In every further form (clients, widths of consoles, prefixes of logs), a sample of all sentences is recognized once, and
/// its values are those that the plain form gives: no break, blank, gutter, or escape in them.
/// </summary>
public sealed partial class EveryDressTests
{
    /// <summary>One sentence in so many is tried in each form.</summary>
    private const int Sampling = 12;

    public static TheoryData<string> Forms => [.. Dresses.All.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Is_recognized_once_with_the_same_values(string form)
    {
        var misses = new List<string>();
        foreach (var (rule, sentence) in Sample(form))
        {
            var code = rule.Codes.Count > 0 ? rule.Codes[0] : "BadRequest";
            var message = SampleValues.Fill(rule, sentence);

            // Some sentences are only a gallery's if something near them is, or if they are all that there is.
            if (Dresses.WithoutGallery.Contains(form) && SigEngine.Default.Diagnose(message).All(finding => rule.IsLastResort || finding.Confidence == FindingConfidence.Possible))
                continue;
            var text = Dresses.All[form](code, message);
            var findings = SigEngine.Default.Diagnose(text);
            var alarms = findings.Where(finding => finding.Severity > FindingSeverity.Information || finding.RuleId == rule.Id).ToList();
            // A code that no rule knows says more than that something failed.
            if (rule.IsLastResort && findings is [{ RuleId: "SIG000" }])
                continue;
            if (alarms.Count != 1 || alarms[0].RuleId != rule.Id)
                misses.Add($"[{string.Join(", ", findings.Select(finding => $"{finding.RuleId} {finding.Confidence}"))}] {sentence}");
            else if (!Consoles.BrokeOnce(text))
                misses.AddRange(Differences(form, rule, sentence, code, message, alarms[0]).Select(difference => $"{rule.Id} {difference} in {sentence}"));
        }

        Assert.True(misses.Count == 0, string.Join('\n', misses));
    }

    private static IEnumerable<(Rule Rule, string Sentence)> Sample(string form) =>
        from rule in RuleCatalog.All
        from sentence in rule.Sentences
        where Hash(form + sentence) % Sampling == 0
        select (rule, sentence);

    // What ends at the end of a line by nothing but the line's end (a detail, say) may take more or less of what follows.
    private static IEnumerable<string> Differences(string form, Rule rule, string sentence, string code, string message, Finding finding)
    {
        var plain = SigEngine.Default.Diagnose(ToolFormats.All["Azure CLI"](code, message)).FirstOrDefault(other => other.RuleId == rule.Id);
        foreach (Match placeholder in Placeholder().Matches(sentence))
        {
            var name = placeholder.Groups[1].Value;
            // An address that breaks behind a slash may as well end there.
            if (name == "Detail" || (name == "Uri" && form.EndsWith("breaks anywhere", StringComparison.Ordinal)) || plain is null || !plain.Values.TryGetValue(name, out var value))
                continue;
            var found = finding.Values.TryGetValue(name, out var other) ? other : "nothing";
            if (found != value)
                yield return $"{name}: «{found}», not «{value}»";
        }
    }

    // The same sample in every run, on every machine, whatever rules are added.
    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);

    [GeneratedRegex("<([A-Z][A-Za-z]*)>")]
    private static partial Regex Placeholder();
}
