using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Text;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Shell;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>
/// Every command on the pages runs as it stands there, from the repository's root, and shows what the page says.
/// With SIGTROUBLESHOOT_UPDATE_PAGES=1 the pages take over what the commands show.
/// </summary>
public sealed class DocExampleTests
{
    private const string Separator = "#### next example ####";

    private static readonly List<DocExample> Examples = [.. Pages().SelectMany(page => DocExample.In(page, Read(page))).Where(IsRun)];

    // One process for all: starting one costs more than all these commands.
    private static readonly Lazy<Task<string[]>> Outputs = new(RunAll);

    public static TheoryData<string> Names => [.. Examples.Select(example => example.ToString())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_command_shows_what_the_page_says(string name)
    {
        var index = Examples.FindIndex(example => example.ToString() == name);
        var example = Examples[index];
        var output = Trim((await Outputs.Value)[index]);
        if (example.Output is null)
            return;
        if (Environment.GetEnvironmentVariable("SIGTROUBLESHOOT_UPDATE_PAGES") == "1")
            await File.WriteAllTextAsync(FullPath(example.Page), example.Show(Read(example.Page), output));
        else
            Assert.Equal(Trim(example.Output), output);
    }

    [Fact]
    public async Task The_first_command_of_the_README_does_the_same_as_a_process_of_its_own()
    {
        var example = Examples.First(example => example.ShellCommand is not null);
        var run = await ShellProcess.RunWith("", Session.Root, "-Command", example.ShellCommand!);
        Assert.Equal((0, "", Trim(example.Output!)), (run.ExitCode, run.Error, Trim(run.Output)));
    }

    [Theory]
    [InlineData("dotnet run --project src/SigTroubleshoot.Shell -- -Command \"Invoke-SigDiagnosis -Path samples/image-version-create.debug.log\"")]
    [InlineData("dotnet test")]
    public void The_README_holds_the_two_commands_that_need_nothing_but_the_SDK(string command) =>
        Assert.Contains($"```sh\n{command}\n```", Read("README.md"), StringComparison.Ordinal);

    // Not in the Shell, which has the module already.
    [Fact]
    public void The_module_is_imported_as_the_README_says()
    {
        const string import = "Import-Module ./out/SigTroubleshoot";
        Assert.Contains($"`{import}`", Read("README.md"), StringComparison.Ordinal);
        using var shell = PowerShell.Create(InitialSessionState.CreateDefault2());
        shell.Runspace.SessionStateProxy.Path.SetLocation(Session.Root);
        Assert.Equal(10, shell.AddScript(import).AddStatement().AddScript("Get-Command -Module SigTroubleshoot").Invoke().Count);
        Assert.Empty(shell.Streams.Error);
    }

    private static IEnumerable<string> Pages() =>
        ["README.md", .. PagesIn("docs"), .. PagesIn("docs/en-US")];

    private static IEnumerable<string> PagesIn(string folder) =>
        Directory.GetFiles(Path.Combine(Session.Root, folder), "*.md").Select(path => $"{folder}/{Path.GetFileName(path)}").Order(StringComparer.Ordinal);

    // The examples of the cmdlets' pages that show no output are run with the help they come from.
    private static bool IsRun(DocExample example) =>
        example.Language == "powershell" ? example.Output is not null || example.Page == "README.md" : example.ShellCommand is not null;

    private static async Task<string[]> RunAll()
    {
        // 119 columns are what the Shell uses of the 120 it has where its output goes to a file.
        var script = new StringBuilder("$ErrorActionPreference = 'Stop'\n");
        foreach (var example in Examples)
            script.Append("& {\n").Append(example.ShellCommand ?? example.Code).Append("\n} | Out-String -Width 119\n'").Append(Separator).Append("'\n");
        // The pages about Azure show the simulated one.
        var run = await ShellProcess.RunIn(await SimulatedSession.VariablesOfContosoAsync(), script.ToString(), Session.Root);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Output.Split(Separator);
    }

    private static string Trim(string output) => string.Join('\n', output.Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    private static string Read(string page) => File.ReadAllText(FullPath(page)).ReplaceLineEndings("\n");

    private static string FullPath(string page) => Path.Combine(Session.Root, page);
}
