namespace SigTroubleshoot.Unit.Shell;

/// <summary>The Shell from outside: what it runs, what it writes where, and how it exits.</summary>
public sealed class ShellRunTests
{
    [Fact]
    public async Task Command_prints_objects_as_a_plain_table()
    {
        ShellProcess run = await ShellProcess.Run("-Command", "[pscustomobject]@{ Gallery = 'prod'; Versions = 12 } | Format-Table");

        Assert.Equal("\nGallery Versions\n------- --------\nprod          12\n\n", run.Output);
        Assert.Empty(run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Several_words_after_Command_are_one_command()
    {
        ShellProcess run = await ShellProcess.Run("-NoProfile", "-c", "Write-Output", "one", "two");

        Assert.Equal("one\ntwo\n", run.Output);
    }

    [Fact]
    public async Task File_binds_named_and_positional_arguments_and_hands_on_its_exit_code()
    {
        using TemporaryFolder folder = new();
        string script = folder.Write("report.ps1", """
            param([string] $Gallery, [int] $Count, [switch] $Quiet, [bool] $Deep)
            "$Gallery|$Count|$Quiet|$Deep|$(Split-Path $PSScriptRoot -Leaf)|$($PWD.Path -eq $PSScriptRoot)"
            exit 3
            """);

        ShellProcess run = await ShellProcess.RunWith("", folder.Path, "-File", script, "prod", "-Quiet", "-Deep:$true", "-Count", "7");

        Assert.Equal($"prod|7|True|True|{Path.GetFileName(folder.Path)}|True\n", run.Output);
        Assert.Equal(3, run.ExitCode);
    }

    [Fact]
    public async Task A_script_on_standard_input_is_run_as_a_whole()
    {
        ShellProcess run = await ShellProcess.RunWith("foreach ($n in 1..2) {\n  $n * 10\n}\n", Directory.GetCurrentDirectory());

        Assert.Equal("10\n20\n", run.Output);
    }

    [Fact]
    public async Task A_command_that_uses_input_gets_the_lines_of_standard_input()
    {
        ShellProcess run = await ShellProcess.RunWith(
            "first\nsecond\n", Directory.GetCurrentDirectory(), "-Command", "$input | ForEach-Object { \"[$_]\" }");

        Assert.Equal("[first]\n[second]\n", run.Output);
    }

    [Fact]
    public async Task Everything_but_output_goes_to_standard_error_without_colours()
    {
        ShellProcess run = await ShellProcess.Run(
            "-Command", "Write-Warning careful; Write-Verbose more -Verbose; Write-Error broken; Get-ChildItem no-such-folder; 'result'");

        Assert.Equal("result\n", run.Output);
        Assert.Contains("WARNING: careful\nVERBOSE: more\nWrite-Error: broken\nGet-ChildItem: Cannot find path", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("throw 'stop here'", 1, "Exception: stop here")]
    [InlineData("1 +* 2", 1, "You must provide a value expression following the '+' operator.")]
    [InlineData("if (", 1, "Missing condition in if statement after 'if ('.")]
    [InlineData("Get-NoSuchThing", 1, "Get-NoSuchThing: The term 'Get-NoSuchThing' is not recognized")]
    [InlineData("'kept'; exit 42", 42, "")]
    public async Task The_exit_code_tells_how_a_command_ended(string command, int exitCode, string error)
    {
        ShellProcess run = await ShellProcess.Run("-Command", command);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(error, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupt_stops_the_pipeline()
    {
        if (OperatingSystem.IsWindows())
            return; // no shell there can send the signal

        ShellProcess run = await ShellProcess.Run("-Command", "'before'; sh -c \"kill -INT $PID\"; while ($true) { }");

        Assert.Equal("before\n", run.Output);
        Assert.Empty(run.Error);
        Assert.Equal(130, run.ExitCode);
    }

    [Fact]
    public async Task The_error_of_a_script_file_names_its_line()
    {
        using TemporaryFolder folder = new();
        string script = folder.Write("fails.ps1", "'before'\nthrow 'no such gallery'\n'after'\n");

        ShellProcess run = await ShellProcess.RunWith("", folder.Path, "-File", script);

        Assert.Equal("before\n", run.Output);
        Assert.Matches(@"Exception: .*fails\.ps1:2\nLine \|\n   2 \|  throw 'no such gallery'\n", run.Error);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task The_module_is_there_from_any_folder()
    {
        using TemporaryFolder folder = new();

        ShellProcess run = await ShellProcess.RunWith(
            "", folder.Path, "-Command", "(Get-Command -Module SigTroubleshoot).Name -join ' '; Test-SigGalleryName prod_images -Quiet; Test-SigGalleryName 'prod images' -Quiet");

        Assert.Equal(
            "Get-SigReplicationHealth Get-SigRule Get-SigUsage Invoke-SigDiagnosis Test-SigAccess Test-SigDeployment Test-SigGalleryName Test-SigImageDefinition Test-SigImageVersion Wait-SigReplication\nTrue\nFalse\n",
            run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Redirection_writes_formatted_text_to_a_relative_path()
    {
        using TemporaryFolder folder = new();

        ShellProcess run = await ShellProcess.RunWith("", folder.Path, "-Command", "'one' > log.txt; 'two' >> log.txt; Get-Content log.txt");

        Assert.Equal("one\ntwo\n", run.Output);
        Assert.True(File.Exists(Path.Combine(folder.Path, "log.txt")));
    }
}
