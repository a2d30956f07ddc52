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

    // What is not read right yet, by client, mode, and scenario. A gap that is closed makes the test fail, so that this list only shrinks.
    private static readonly HashSet<string> KnownGaps =
    [
        // The arguments of a call in a line of Python are not read as names.
        .. Scenarios("python", "traceback", "SIG310", "SIG311", "SIG431", "cause in details", "throttled every time", "unknown error"),

        // The body of the request of a VM names the image, and the error does not.
        .. Scenarios("python", "logging at DEBUG", "SIG607"),

        // Node's members of an error in details have the target, which is not read.
        .. Scenarios("javascript-21", "unhandled", "unknown error"),

        // Nothing but the name of the script's own cmdlet shows that it was a gallery, or the stack is broken in the middle of words.
        .. from mode in new[] { "thrown in a file, 60 columns", "thrown in a file, 80 columns", "thrown in a file, 120 columns", "thrown in a file, redirected", "NormalView", "transcript", "Out-String", "ConvertTo-Json" }
           from gap in Scenarios("powershell", mode, "unknown error polled")
           select gap,
        .. from mode in new[] { "Exception | Format-List -Force", "Select-Object *", "Out-String", "ConvertTo-Json" }
           from gap in Scenarios("powershell", mode, "unknown error")
           select gap,

        // A value at the end of a message, which each copy ends in another way.
        .. from mode in new[] { "Format-List -Force", "Select-Object *", "ConvertTo-Json" } from gap in Scenarios("powershell", mode, "SIG607") select gap,
        .. Scenarios("powershell", "ConvertTo-Json", "SIG212"),

        // Sentences of Image Builder, and of a VM without a word about its image.
        .. Scenarios("azure-cli", "plain", "SIG508", "SIG508 polled", "SIG613"),
    ];

    private static IEnumerable<string> Scenarios(string client, string mode, params string[] scenarios) => scenarios.Select(scenario => $"{client}, {mode}: {scenario}");

    [Theory]
    [MemberData(nameof(Modes))]
    public void An_output_gives_the_right_rule_once_with_its_names(string client, string mode)
    {
        var wrong = new List<string>();
        foreach (var output in RealOutput.Of(client).Where(output => output.Mode == mode))
        {
            var isGap = KnownGaps.Contains(Scenarios(client, mode, output.Scenario).Single());
            if (Miss(output) is { } miss)
                wrong.AddRange(isGap ? [] : [miss]);
            else if (isGap)
                wrong.Add($"{output.Scenario} is right now: remove it from the known gaps");
        }

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
