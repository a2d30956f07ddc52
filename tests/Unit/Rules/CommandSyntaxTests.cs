using System.Management.Automation.Language;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>Every command can be pasted: into bash and a plain sh where they exist, and into PowerShell, which also runs the Azure CLI.</summary>
public sealed class CommandSyntaxTests
{
    // What names in Azure may contain and what a shell would act on without quotes.
    private const string Awkward = "rg (prod) #2, a=b Größe";

    private static readonly string[] Hostile = ["$(echo RAN)", "`echo RAN`", "a;echo RAN", "a'; echo RAN; '", "a\"; echo RAN; \"", "a\necho RAN", "a|echo RAN", "a&echo RAN", "a\u2019; echo RAN; \u2019", "-x; echo RAN"];

    [Theory]
    [InlineData(null)]
    [InlineData(Awkward)]
    public void Every_line_parses_in_PowerShell(string? value) => Assert.All(RuleCatalog.All, rule => Assert.All(Lines(rule, value), line =>
    {
        Parser.ParseInput(line, out _, out var errors);
        Assert.True(errors.Length == 0, $"{rule.Id}: {line}\n{string.Join("\n", errors.Select(error => error.Message))}");
    }));

    [Theory]
    [InlineData("bash", null)]
    [InlineData("bash", Awkward)]
    [InlineData("sh", null)]
    [InlineData("sh", Awkward)]
    public async Task Every_Azure_CLI_line_parses_in_a_shell_of_Unix(string shell, string? value)
    {
        // Windows has neither; there the lines are read by PowerShell, above.
        if (OperatingSystem.IsWindows())
            return;
        var lines = RuleCatalog.All.SelectMany(rule => CommandLines.Of(rule, value, isPowerShell: false)).Distinct();
        var run = await RunAsync(shell, "while IFS= read -r line; do (eval \"f() { $line\n}\") || printf '%s\\n' \"$line\"; done", lines);

        Assert.Equal(("", "", 0), (run.Output, run.Error, run.ExitCode));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Awkward)]
    public async Task An_Azure_CLI_line_runs_nothing_but_az(string? value)
    {
        if (OperatingSystem.IsWindows())
            return;
        var lines = RuleCatalog.All.SelectMany(rule => CommandLines.Of(rule, value, isPowerShell: false)).Distinct().ToList();
        var run = await RunAsync("bash", "az() { :; }; PATH=/nowhere; while IFS= read -r line; do eval \"$line\" </dev/null || printf '%s\\n' \"$line\"; done", lines);

        Assert.NotEmpty(lines);
        Assert.Equal(("", "", 0), (run.Output, run.Error, run.ExitCode));
    }

    [Fact]
    public async Task A_value_arrives_as_one_argument()
    {
        if (OperatingSystem.IsWindows())
            return;
        var line = Text.CommandTemplate.Fill("az group show -n <ResourceGroup> --query \"[?name=='<ResourceGroup>']\"", new Dictionary<string, string> { ["ResourceGroup"] = Awkward });
        var run = await RunAsync("bash", "az() { printf '[%s]' \"$@\"; }; " + line, []);

        Assert.Equal($"[group][show][-n][{Awkward}][--query][[?name=='{Awkward}']]", run.Output);
    }

    [Fact]
    public void Nothing_that_a_shell_could_run_gets_into_a_line() =>
        Assert.All(RuleCatalog.All, rule => Assert.All(Hostile, value => Assert.All(Lines(rule, value), line => Assert.DoesNotContain("RAN", line, StringComparison.Ordinal))));

    [Fact]
    public void A_consumer_gets_no_command_of_the_owner() => Assert.All(RuleCatalog.All.Where(rule => !rule.AdvisesConsumer), rule => Assert.All(CommandLines.OfAnotherOwner(rule), commands =>
    {
        Assert.DoesNotContain("<Gallery>", commands.AzPowerShell + commands.AzureCli, StringComparison.Ordinal);
        Assert.DoesNotContain("<GalleryId>", commands.AzPowerShell + commands.AzureCli, StringComparison.Ordinal);
    }));

    private static IEnumerable<string> Lines(Rule rule, string? value) =>
        CommandLines.Of(rule, value, isPowerShell: true).Concat(CommandLines.Of(rule, value, isPowerShell: false));

    private static Task<ProcessRun> RunAsync(string shell, string script, IEnumerable<string> lines) =>
        ProcessRun.OfAsync(shell, ["-c", script], Path.GetTempPath(), string.Concat(lines.Select(line => line + "\n")), new Dictionary<string, string> { ["LC_ALL"] = "C", ["LANG"] = "C" });
}
