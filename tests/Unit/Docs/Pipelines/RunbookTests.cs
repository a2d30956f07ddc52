using System.Text.RegularExpressions;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Docs.Pipelines;

/// <summary>The runbook for every night, against the simulated Azure, and its page in docs.</summary>
public sealed partial class RunbookTests
{
    private const string Page = "docs/azure-automation.md";

    [Fact]
    public async Task It_writes_one_page_about_everything_and_fails()
    {
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "galleries.html");
        var run = await RunAsync(folder, ["-ResourceGroupName", "rg-golden-images", "-ReportPath", page, "-FailureDays", "2", "-UnusedDays", "10"], await SimulatedSession.VariablesOfContosoAsync());
        Assert.Equal(1, run.ExitCode);
        Assert.Matches("[1-9][0-9]* image versions are not healthy, [1-9][0-9]* operations failed, 0 limits are near, and 0 reads failed", Unwrapped(run.Error));
        Assert.Matches(@"\d+ image versions: .*\d+ Degraded.*\d+ Healthy", run.Output);
        var text = await File.ReadAllTextAsync(page);
        Assert.All(["Replication by version and region", "Failed operations", "Limits", "Unused images"], title => Assert.Contains($">{title}</h2>", text, StringComparison.Ordinal));
        Assert.All(["web-server-2025", "SIG301", "ImageVersions"], name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_could_not_be_read_fails_it_and_the_page_is_written_all_the_same()
    {
        await using var simulator = await Simulators.SimulatedAzure.StartAsync();
        simulator.Simulator.Faults.Add(FaultKind.Forbidden, "/eventtypes/management/values");
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "galleries.html");
        var variables = new Dictionary<string, string>(SessionScripts.Variables(simulator.Simulator));
        var run = await RunAsync(folder, ["-ResourceGroupName", "rg-golden-images", "-ReportPath", page], variables);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Unused images", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
        Assert.Contains("403", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
    }

    // As a job of Azure Automation: with the sign-in of a managed identity, and one request at a time through Invoke-AzRestMethod.
    [Fact]
    public async Task The_command_on_the_page_shows_what_the_page_says()
    {
        if (OperatingSystem.IsWindows())
            return;
        var example = Assert.Single(DocExample.In(Page, DocPages.Read(Page)), example => example.Language == "sh");
        var command = Command().Match(example.Code);
        Assert.True(command.Success, example.Code);
        var variables = new Dictionary<string, string>(await SimulatedSession.VariablesOfContosoAsync())
        {
            ["COLUMNS"] = "120",
            ["SIGTROUBLESHOOT_READER"] = "Az",
            // The module that was built, where the Shell has its own.
            ["PSModulePath"] = Path.Combine(Session.Root, command.Groups["az"].Value) + Path.PathSeparator + Path.GetDirectoryName(Built.ModuleDirectory),
        };
        Directory.CreateDirectory(Path.Combine(Session.Root, "out"));
        var run = await ProcessRun.OfDotnetAsync([Built.PowerShell, "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", command.Groups["script"].Value], Session.Root, variables: variables);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var output = DocPages.Trim(run.Output);
        if (Environment.GetEnvironmentVariable("SIGTROUBLESHOOT_UPDATE_PAGES") == "1")
            await File.WriteAllTextAsync(DocPages.FullPath(Page), example.Show(DocPages.Read(Page), output));
        else
            Assert.Equal(DocPages.Times(Page, DocPages.Trim(example.Output!)), DocPages.Times(Page, output));
    }

    private static Task<ProcessRun> RunAsync(TemporaryFolder folder, string[] arguments, IReadOnlyDictionary<string, string> variables)
    {
        var script = File.ReadAllText(Path.Combine(PipelinePiece.Folder, "automation", "Watch-Gallery.ps1"));
        Assert.Contains("Import-Module SigTroubleshoot\n", script.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        folder.Write("Watch-Gallery.ps1", script.Replace("Import-Module SigTroubleshoot", $"Import-Module '{Session.Manifest}'", StringComparison.Ordinal));
        return ProcessRun.OfDotnetAsync([Built.PowerShell, "-NoProfile", "-NonInteractive", "-File", Path.Combine(folder.Path, "Watch-Gallery.ps1"), .. arguments], folder.Path, variables: variables);
    }

    // PowerShell wraps the message of an error at the width of the console.
    private static string Unwrapped(string error) => Regex.Replace(error, @"\s*\n\s*\|?\s*", " ");

    [GeneratedRegex("""\APSModulePath="\$PWD/(?<az>[^"]+)" SIGTROUBLESHOOT_READER=Az dotnet run --project src/SigTroubleshoot\.Shell -- -Command '(?<script>[^']+)'\n\z""")]
    private static partial Regex Command();
}
