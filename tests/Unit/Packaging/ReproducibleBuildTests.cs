using System.Text.Json.Nodes;
using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Packaging;

/// <summary>What is published depends on the sources alone. packaging/Test-Reproducible.ps1 proves it with two builds.</summary>
public sealed class ReproducibleBuildTests
{
    private const string Names = "PathMap,Deterministic,EnableSourceLink,EnableSourceControlManagerQueries,IncludeSourceRevisionInInformationalVersion";

    [Theory]
    [InlineData("Core")]
    [InlineData("Cmdlets")]
    [InlineData("Azure")]
    [InlineData("Loader")]
    public async Task A_Release_build_contains_no_folder_and_no_commit(string project)
    {
        var run = await ProcessRun.OfDotnetAsync(["msbuild", Path.Combine(Built.RepositoryRoot, "src", "SigTroubleshoot." + project), "-p:Configuration=Release", "-getProperty:" + Names], Built.RepositoryRoot);

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        var properties = JsonNode.Parse(run.Output)!["Properties"]!.AsObject().ToDictionary(property => property.Key, property => (string)property.Value!);
        Assert.Equal($"{Built.RepositoryRoot}{Path.DirectorySeparatorChar}=/_/", properties["PathMap"]);
        Assert.Equal("true", properties["Deterministic"]);
        Assert.All(["EnableSourceLink", "EnableSourceControlManagerQueries", "IncludeSourceRevisionInInformationalVersion"], name => Assert.Equal("false", properties[name]));
    }
}
