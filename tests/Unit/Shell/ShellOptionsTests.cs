namespace SigTroubleshoot.Unit.Shell;

/// <summary>The command line of the Shell.</summary>
public sealed class ShellOptionsTests
{
    [Theory]
    [InlineData("The option '-Comand' is not known.", "-Comand", "1")]
    [InlineData("-Command needs the text to run after it.", "-Command")]
    [InlineData("-File needs the path of a script after it.", "-File")]
    [InlineData("The script 'missing.ps1' does not exist", "-File", "missing.ps1")]
    public async Task What_makes_no_sense_is_refused_with_64_and_a_reason(string reason, params string[] arguments)
    {
        ShellProcess run = await ShellProcess.Run(arguments);

        Assert.Equal(64, run.ExitCode);
        Assert.StartsWith(reason, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Help_tells_the_options_and_that_it_is_not_pwsh()
    {
        ShellProcess run = await ShellProcess.Run("-Help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("-Command TEXT", run.Output, StringComparison.Ordinal);
        Assert.Contains("not pwsh", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_is_that_of_the_module()
    {
        ShellProcess version = await ShellProcess.Run("-Version");
        ShellProcess module = await ShellProcess.Run("-Command", "'SigTroubleshoot.Shell ' + (Get-Module SigTroubleshoot).Version");

        Assert.Equal(module.Output, version.Output);
    }
}
