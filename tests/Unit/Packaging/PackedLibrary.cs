using SigTroubleshoot.Unit.Processes;

namespace SigTroubleshoot.Unit.Packaging;

/// <summary>The NuGet package of Core, made from the build that is tested.</summary>
internal static class PackedLibrary
{
    /// <summary>The package; made once for all tests.</summary>
    public static Lazy<Task<string>> File { get; } = new(PackAsync);

    // A test host has no hook for its end; the system empties its temporary folder.
    private static readonly string Folder = Directory.CreateTempSubdirectory("sig-library-").FullName;

    private static async Task<string> PackAsync()
    {
        await PackAsync(Folder);
        return Assert.Single(Directory.GetFiles(Folder, "SigTroubleshoot.Core.*.nupkg"));
    }

    /// <summary>Packs into a folder.</summary>
    public static async Task PackAsync(string folder)
    {
        var run = await ProcessRun.OfDotnetAsync(
            ["pack", Path.Combine(Built.RepositoryRoot, "src/SigTroubleshoot.Core"), "--no-build", "--configuration", Built.Configuration, "--output", folder, "-p:PackageProjectUrl=https://example.org/sig", "-nodeReuse:false"],
            Built.RepositoryRoot);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }
}
