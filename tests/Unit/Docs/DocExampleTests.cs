using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>
/// Every command on the pages runs unchanged in the real PowerShell, from the repository's root, and has the output on the page.
/// With SIGTROUBLESHOOT_UPDATE_PAGES=1, the pages are updated with the actual output.
/// </summary>
public sealed class DocExampleTests
{
    private static readonly List<DocExample> Examples = [.. DocPages.Names.SelectMany(page => DocExample.In(page, DocPages.Read(page))).Where(IsRun)];

    private static readonly Lazy<Task<string[]>> Outputs = new(RunAll);

    public static TheoryData<string> Names => [.. Examples.Select(example => example.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_command_shows_what_the_page_says(string name)
    {
        var index = Examples.FindIndex(example => example.ToString() == name);
        var example = Examples[index];
        var output = (await Outputs.Value)[index];
        if (example.Output is null)
            return;
        if (Environment.GetEnvironmentVariable("SIGTROUBLESHOOT_UPDATE_PAGES") == "1")
            await File.WriteAllTextAsync(DocPages.FullPath(example.Page), example.Show(DocPages.Read(example.Page), output));
        else
            Assert.Equal(DocPages.Times(example.Page, DocPages.Trim(example.Output)), DocPages.Times(example.Page, output));
    }

    [Theory]
    [InlineData("dotnet run --project src/SigTroubleshoot.Shell -- -Command \"Invoke-SigDiagnosis -Path samples/image-version-create.debug.log\"")]
    [InlineData("dotnet test")]
    public void The_README_contains_the_two_commands_that_need_only_the_SDK(string command) =>
        Assert.Contains($"```sh\n{command}\n```", DocPages.Read("README.md"), StringComparison.Ordinal);

    [Fact]
    public async Task The_module_is_imported_as_the_README_says()
    {
        const string import = "Import-Module ./out/SigTroubleshoot";
        Assert.Contains($"`{import}`", DocPages.Read("README.md"), StringComparison.Ordinal);
        // The published folder, or the one that was built for these tests.
        var script = import.Replace("./out/SigTroubleshoot", $"'{Built.ModuleDirectory}'", StringComparison.Ordinal);
        var run = await RealPowerShell.RunAsync($"Remove-Module SigTroubleshoot; {script}; (Get-Module SigTroubleshoot).ModuleBase");
        Assert.Equal((0, "", Built.ModuleDirectory), (run.ExitCode, run.Error, run.Output.TrimEnd()));
    }

    // Examples without output on the cmdlets' pages are run with the help that they belong to.
    private static bool IsRun(DocExample example) =>
        example.Language == "powershell" ? example.Output is not null || example.Page.StartsWith("README", StringComparison.Ordinal) : example.ShellCommand is not null;

    private static async Task<string[]> RunAll()
    {
        // The pages about Azure show the simulated one.
        var variables = new Dictionary<string, string>(await SimulatedSession.VariablesOfContosoAsync()) { ["COLUMNS"] = ExampleScript.Columns };
        var run = await RealPowerShell.RunAsync(ExampleScript.Of(Examples), variables: variables);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return ExampleScript.Outputs(run.Output);
    }
}
