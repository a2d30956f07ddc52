using SigTroubleshoot.Diagnosis.Matching;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.RealTools;

/// <summary>What real tools printed is diagnosed right: the right rule stands first and alone, with the names that the output shows.</summary>
public sealed class RealToolTests
{
    public static TheoryData<string, string> Modes
    {
        get
        {
            var modes = new TheoryData<string, string>();
            foreach (var client in RealOutput.Clients)
                foreach (var mode in RealOutput.Of(client).Select(output => output.Mode).Distinct())
                    modes.Add(client, mode);
            return modes;
        }
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void An_output_gives_the_right_rule_once_with_its_names(string client, string mode)
    {
        var wrong = RealOutput.Of(client).Where(output => output.Mode == mode).Select(Miss).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void There_are_outputs_of_each_kind_and_their_rules_exist()
    {
        var printed = RealOutput.Clients.SelectMany(RealOutput.Of).ToList();

        Assert.Contains(printed, output => output.Rule is null && !output.Mute);
        Assert.Contains(printed, output => output.Mute);
        Assert.Contains(printed, output => output.Scenario.EndsWith(" polled", StringComparison.Ordinal));
        Assert.All(printed.Where(output => output.Rule is not null).Select(output => output.Rule!).Distinct(),
            id => Assert.True(id == "SIG000" || RuleCatalog.All.Any(rule => rule.Id == id), $"{id} is not a rule."));
    }

    [Fact]
    public void Every_output_is_of_the_tool_that_was_asked()
    {
        string[] instead = ["is not recognized as a name of a cmdlet", "command not found", "Cannot find module", "was not loaded because"];
        var wrong =
            from client in RealOutput.Clients
            from output in RealOutput.Of(client)
            let letters = LettersAndDigits.Phrase(output.Text)
            from text in instead
            where letters.Contains(LettersAndDigits.Phrase(text), StringComparison.Ordinal)
            select $"{client} {output.Mode} {output.Scenario}: {text}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_output_has_a_secret_or_a_path_of_the_machine_that_wrote_it()
    {
        string[] forbidden = ["/tmp/", "not-a-secret", "localhost:"];
        var wrong =
            from client in RealOutput.Clients
            from output in RealOutput.Of(client)
            from text in forbidden
            where output.Text.Contains(text, StringComparison.Ordinal)
            select $"{client} {output.Mode} {output.Scenario}: {text}";
        Assert.Empty(wrong);
    }

    /// <summary>What is wrong with the diagnosis of an output; null if nothing is.</summary>
    private static string? Miss(RealOutput output)
    {
        var findings = SigEngine.Default.Diagnose(output.Text);
        var alarms = findings.Where(finding => finding.Severity > FindingSeverity.Information || finding.RuleId == output.Rule).ToList();
        var isRight = output.Rule is { } rule
            ? alarms.Count == 1 && findings[0].RuleId == rule && HasNames(findings[0], output)
            : alarms.Count <= (output.Mute ? 1 : 0);
        return isRight ? null : $"{output.Scenario}: {output.Rule ?? "nothing"} was expected, but there is [{string.Join(", ", findings.Select(finding => $"{finding.RuleId} {finding.Severity} {finding.Confidence} {Names(finding)}"))}]";
    }

    private static bool HasNames(Finding finding, RealOutput output) =>
        Has(finding, "Gallery", output.Gallery) && Has(finding, "Definition", output.Definition) && Has(finding, "Version", output.Version);

    private static bool Has(Finding finding, string name, string? expected) =>
        expected is null || finding.Values.TryGetValue(name, out var value) && value == expected;

    private static string Names(Finding finding) =>
        string.Join('/', new[] { "Gallery", "Definition", "Version" }.Select(name => finding.Values.TryGetValue(name, out var value) ? value : "-"));
}
