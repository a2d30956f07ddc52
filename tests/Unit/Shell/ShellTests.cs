using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Docs;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Shell;

/// <summary>
/// The Shell as the README starts it, by <c>dotnet run</c>: PowerShell with the built module, and nothing between it and the caller.
/// Without the build, which the tests have behind them.
/// </summary>
public sealed class ShellTests
{
    [Fact]
    public async Task The_first_command_of_the_README_shows_what_the_page_says()
    {
        var example = DocExample.In("README.md", DocPages.Read("README.md")).First(example => example.ShellCommand is not null);

        // As wide as the page: 120 columns, of which a console uses 119.
        var run = await RunAsync(["-Command", $"{example.ShellCommand} | Out-String -Width 119"], Session.Root);

        Assert.Equal((0, "", DocPages.Trim(example.Output!)), (run.ExitCode, run.Error, DocPages.Trim(run.Output)));
    }

    [Fact]
    public async Task A_file_gets_its_arguments_and_input_as_they_are_and_hands_on_its_exit_code()
    {
        using TemporaryFolder folder = new();
        var script = folder.Write("say it.ps1", """
            param([string] $Text, [switch] $Quiet, [int] $Count, [Parameter(ValueFromRemainingArguments)] $Rest, [Parameter(ValueFromPipeline)] $Line)
            process { "$Text,$Quiet,$Count,$($Rest -join ','),$Line,$($PWD.Path -eq $PSScriptRoot)" }
            end { exit 3 }
            """);

        var run = await RunAsync(["-File", script, "a \"b\" 'c'", "-Quiet", "-Count", "5", "--dash", "$HOME", "*"], folder.Path, "line\n");

        Assert.Equal((3, "a \"b\" 'c',True,5,--dash,$HOME,*,line,True\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("one\ntwo\n", "$input | ForEach-Object { \"[$_]\" }", 0, "[one]\n[two]\n")]
    [InlineData("'read from'\n'standard input'\n", "-", 0, "read from\nstandard input\n")]
    [InlineData("", "'kept'; exit 42", 42, "kept\n")]
    [InlineData("", "'kept'; throw 'lost'", 1, "kept\n")]
    public async Task A_command_gets_the_input_and_hands_on_its_exit_code(string input, string command, int exitCode, string output)
    {
        var run = await RunAsync(["-Command", command], Session.Root, input);

        Assert.Equal((exitCode, output), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task The_module_just_built_is_found_before_an_installed_one_and_beside_those_of_PowerShell()
    {
        using TemporaryFolder folder = new();
        var installed = Directory.CreateDirectory(Path.Combine(folder.Path, "powershell", "Modules", "SigTroubleshoot"));
        await File.WriteAllTextAsync(Path.Combine(installed.FullName, "SigTroubleshoot.psm1"), "function Get-SigRule { 'installed' }");

        var run = await RunAsync(
            ["-Command", "(Get-Command Get-SigRule).Module.Path; (Get-Module Microsoft.PowerShell.Utility, PSReadLine -ListAvailable).Count"],
            folder.Path,
            variables: new Dictionary<string, string> { ["XDG_DATA_HOME"] = folder.Path });

        Assert.Equal((0, $"{Path.Combine(Built.ModuleDirectory, "SigTroubleshoot.Cmdlets.dll")}\n2\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    private static Task<ProcessRun> RunAsync(string[] arguments, string folder, string input = "", IReadOnlyDictionary<string, string>? variables = null) =>
        ProcessRun.OfDotnetAsync(
            ["run", "--no-build", "--configuration", Built.Configuration, "--project", Path.Combine(Session.Root, "src", "SigTroubleshoot.Shell"), "--", .. arguments],
            folder, input, variables);
}
