using SigTroubleshoot.Templates.Bicep.Compiling;

namespace SigTroubleshoot.Unit.Templates.Bicep;

/// <summary>The process of the compiler: where it is found, and what happens if it fails.</summary>
public sealed class BicepProcessTests
{
    [Fact]
    public void It_is_found_in_the_documented_order()
    {
        Dictionary<string, string> variables = new() { ["SIGTROUBLESHOOT_BICEP"] = "/own/bicep", ["PATH"] = "/p1:/p2", ["AZURE_CONFIG_DIR"] = "/config", ["HOME"] = "/home/me" };
        List<string> files = ["/own/bicep", "/p1/bicep", "/p2/bicep", "/config/bin/bicep", "/home/me/.azure/bin/bicep", "/home/me/.bicep/bin/bicep"];
        while (files.Count > 0)
        {
            Assert.Equal(files[0], new BicepLocator(name => variables.GetValueOrDefault(name), files.Contains, isWindows: false).Find());
            files.RemoveAt(0);
        }

        Assert.Null(new BicepLocator(name => variables.GetValueOrDefault(name), files.Contains, isWindows: false).Find());
    }

    [Fact]
    public void A_path_that_cannot_be_one_is_skipped() => Assert.Null(new BicepLocator(_ => "\0:\":  :", _ => false, isWindows: false).Find());

    [Fact]
    public void A_program_that_does_not_exist_is_a_failure_of_the_file()
    {
        using var compiler = new BicepCompiler("/does/not/exist/bicep", () => false);
        Assert.NotNull(compiler.Compile("/x/main.bicep", canRestore: true).Failure);
    }

    // A program that never responds.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Neither_the_time_nor_a_stop_is_waited_for_longer(bool isStopped)
    {
        if (OperatingSystem.IsWindows())
            return;
        var program = Path.GetTempFileName();
        try
        {
            File.WriteAllText(program, "#!/bin/sh\nexec sleep 600\n");
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            using var compiler = new BicepCompiler(program, () => isStopped, isStopped ? null : TimeSpan.FromMilliseconds(200));
            Assert.NotNull(compiler.Compile("/x/main.bicep", canRestore: true).Failure);
        }
        finally
        {
            File.Delete(program);
        }
    }

    [Fact]
    public void Printed_diagnostics_are_read() => Assert.Equal(
        [new("/a b/main (1).bicep", 23, 14, "BCP081", "Resource type \"x\" [y] has no types.", false), new("/c.bicep", 1, 2, "no-unused-types", "Unused.", true)],
        DiagnosticLines.Read("""
            /a b/main (1).bicep(23,14) : Warning BCP081: Resource type "x" [y] has no types. [https://aka.ms/bicep/core-diagnostics#BCP081]
            something else
            /c.bicep(1,2) : Error no-unused-types: Unused.
            """));

    [BicepFact]
    public void One_process_compiles_file_after_file()
    {
        using var files = new BicepCase("=== *a.bicep\nvar x = 1\noutput x int = x\n=== *b.bicep\nvar y = z\n=== c.bicepparam\nusing 'a.bicep'\n");
        Assert.Contains("outputs", BicepRun.Compiler.Compile(files.Entries[0], canRestore: true).Template, StringComparison.Ordinal);
        var failed = BicepRun.Compiler.Compile(files.Entries[1], canRestore: true);
        Assert.Null(failed.Template);
        Assert.Contains(failed.Diagnostics, one => one is { IsError: true, Line: 1, Column: 9, Code: "BCP057" });
        var parameters = BicepRun.Compiler.Compile(Path.ChangeExtension(files.Entries[0], null).Replace("/a", "/c", StringComparison.Ordinal) + ".bicepparam", canRestore: true);
        Assert.Contains("outputs", parameters.Template, StringComparison.Ordinal);
        Assert.Contains("deploymentParameters", parameters.Parameters, StringComparison.Ordinal);
    }

    [BicepFact]
    public void A_build_gives_the_same_as_the_server()
    {
        using var files = new BicepCase("=== *a.bicep\nparam p string = 'ä'\noutput x string = p\n=== *b.bicep\nvar y = z\n=== *c.bicepparam\nusing 'a.bicep'\nparam p = 'x'\n");
        var build = new BicepBuild(Built.Bicep!, new RunLimit(TimeSpan.FromMinutes(2), () => false));
        foreach (var path in files.Entries)
        {
            var one = build.Compile(path, canRestore: false);
            var other = BicepRun.Compiler.Compile(path, canRestore: true);
            Assert.Equal(other.Template?.Trim().ReplaceLineEndings("\n"), one.Template?.Trim().ReplaceLineEndings("\n"));
            Assert.Equal(other.Parameters?.Trim().ReplaceLineEndings("\n"), one.Parameters?.Trim().ReplaceLineEndings("\n"));
            Assert.Equal(other.Diagnostics.Where(item => item.IsError), one.Diagnostics.Where(item => item.IsError));
        }
    }
}
