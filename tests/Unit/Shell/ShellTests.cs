using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Docs;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Shell;

/// <summary>The Shell as the README starts it: PowerShell with the published module, and nothing between it and the caller.</summary>
public sealed class ShellTests(ShellTests.FirstStart first) : IClassFixture<ShellTests.FirstStart>
{
    private static readonly string[] Run = ["run", "--project", Path.Combine(Session.Root, "src", "SigTroubleshoot.Shell")];

    [Fact]
    public void The_first_command_of_the_README_shows_what_the_page_says()
    {
        Assert.Equal((0, DocPages.Trim(first.Example.Output!)), (first.Run.ExitCode, DocPages.Trim(first.Run.Output)));
        // One line, and only if something was built.
        Assert.Matches(@"^((Building|Fetching) [^\n]*\n)?$", first.Run.Error);
    }

    [Fact]
    public async Task A_file_gets_its_arguments_and_input_unchanged_and_passes_on_its_exit_code()
    {
        using TemporaryFolder folder = new();
        var script = folder.Write("say it.ps1", """
            param([string] $Text, [switch] $Quiet, [int] $Count)
            "$Text,$Quiet,$Count,$($args -join ','),$($input -join ','),$($PWD.Path -eq $PSScriptRoot)"
            exit 3
            """);

        var run = await StartAsync(["-File", script, "a \"b\" 'c'", "-Quiet", "-Count", "5", "--dash", "$HOME", "*"], folder.Path, "line\n");

        Assert.Equal((3, "a \"b\" 'c',True,5,--dash,$HOME,*,line,True\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("one\ntwo\n", "$input | ForEach-Object { \"[$_]\" }", 0, "[one]\n[two]\n")]
    [InlineData("'read from'\n'standard input'\n", "-", 0, "read from\nstandard input\n")]
    [InlineData("", "'kept'; exit 42", 42, "kept\n")]
    [InlineData("", "'kept'; throw 'lost'", 1, "kept\n")]
    public async Task A_command_gets_the_input_and_passes_on_its_exit_code(string input, string command, int exitCode, string output)
    {
        var run = await StartAsync(["-Command", command], Session.Root, input);

        Assert.Equal((exitCode, output), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task The_built_module_is_found_before_an_installed_one_and_together_with_those_of_PowerShell()
    {
        using TemporaryFolder folder = new();
        var installed = Directory.CreateDirectory(Path.Combine(folder.Path, "powershell", "Modules", "SigTroubleshoot"));
        await File.WriteAllTextAsync(Path.Combine(installed.FullName, "SigTroubleshoot.psm1"), "function Get-SigRule { 'installed' }");

        var run = await StartAsync(
            ["-Command", "(Get-Command Get-SigRule).Module.ModuleBase; (Get-Module Microsoft.PowerShell.Utility, PSReadLine -ListAvailable).Count"],
            folder.Path,
            variables: new Dictionary<string, string> { ["XDG_DATA_HOME"] = folder.Path });

        Assert.Equal((0, $"{Path.Combine(Session.Root, "out", "SigTroubleshoot")}\n2\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    // The published module has a second Core, which is beside no translation.
    [Theory]
    [InlineData("en-US", "The gallery name 'a-b' contains")]
    [InlineData("zh-TW", "資源庫名稱「a-b」含有")]
    [InlineData("zh-HK", "資源庫名稱「a-b」含有")]
    [InlineData("fr-FR", "The gallery name 'a-b' contains")]
    public async Task The_published_module_speaks_the_language_of_the_session(string culture, string begin)
    {
        var run = await StartAsync(["-Command", $"[cultureinfo]::CurrentUICulture = '{culture}'; (Test-SigGalleryName a-b).Findings[0].Message"], Session.Root);

        Assert.StartsWith(begin, run.Output, StringComparison.Ordinal);
    }

    private static Task<ProcessRun> StartAsync(string[] arguments, string folder, string input = "", IReadOnlyDictionary<string, string>? variables = null) =>
        ProcessRun.OfDotnetAsync([.. Run, "--no-build", "--", .. arguments], folder, input, variables);

    /// <summary>The README's first command, which builds what the other tests start.</summary>
    public sealed class FirstStart : IAsyncLifetime
    {
        internal DocExample Example { get; } = DocExample.In("README.md", DocPages.Read("README.md")).First(example => example.ShellCommand is not null);

        internal ProcessRun Run { get; private set; } = null!;

        // As wide as the page: a console of 120 columns uses 119. No MSBuild node may keep running.
        public async Task InitializeAsync() => Run = await ProcessRun.OfDotnetAsync(
            [.. ShellTests.Run, "--", "-Command", $"{Example.ShellCommand} | Out-String -Width 119"],
            Session.Root,
            variables: new Dictionary<string, string> { ["MSBUILDDISABLENODEREUSE"] = "1" });

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
