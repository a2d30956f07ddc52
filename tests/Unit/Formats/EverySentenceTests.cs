using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Formats;

/// <summary>Every sentence of every rule, printed as every tool prints it, is recognised as that rule, once.</summary>
public sealed class EverySentenceTests
{
    public static TheoryData<string> Rules => [.. RuleCatalog.All.Where(rule => rule.Sentences.Length > 0).Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Is_recognised_in_every_format_and_gives_one_finding(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == id);
        var code = rule.Codes.Count > 0 ? rule.Codes[0] : "BadRequest";
        var misses = new List<string>();
        foreach (var sentence in rule.Sentences)
        {
            foreach (var (format, print) in ToolFormats.All)
            {
                var findings = SigEngine.Default.Diagnose(print(code, SampleValues.Fill(rule, sentence)));
                var alarms = findings.Where(finding => finding.Severity > FindingSeverity.Information || finding.RuleId == id).ToList();

                // A code that no rule knows says more than that something failed.
                if (rule.IsLastResort && findings is [{ RuleId: "SIG000" }])
                    continue;
                if (alarms.Count != 1 || alarms[0].RuleId != id)
                    misses.Add($"{format}: [{string.Join(", ", findings.Select(finding => $"{finding.RuleId} {finding.Confidence}"))}] {sentence}");
            }
        }

        Assert.True(misses.Count == 0, string.Join('\n', misses));
    }
}
