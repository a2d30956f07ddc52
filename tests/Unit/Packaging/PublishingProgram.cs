using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Processes;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Packaging;

/// <summary>samples/dotnet as a program of its own: outside of the repository, with the package of Core from a folder.</summary>
public sealed class PublishingProgram : IAsyncLifetime, IDisposable
{
    private static readonly string Sample = Path.Combine(Built.RepositoryRoot, "samples", "dotnet");

    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        foreach (var file in Directory.GetFiles(Sample, "*.cs*"))
            File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        var package = await PackedLibrary.File.Value;
        var version = Path.GetFileNameWithoutExtension(package)["SigTroubleshoot.Core.".Length..];

        // The build of these tests has fetched the packages of Azure. Only the package of Core is extracted, and not where a later build would find it.
        var run = await ProcessRun.OfDotnetAsync(
            [
                "build", _folder.Path, "--configuration", Built.Configuration, "--output", Path.Combine(_folder.Path, "out"), "-nodeReuse:false",
                $"-p:CorePackages={Path.GetDirectoryName(package)}", $"-p:Version={version}", $"-p:DirectoryPackagesPropsPath={Path.Combine(Built.RepositoryRoot, "Directory.Packages.props")}",
                $"-p:RestorePackagesPath={Path.Combine(_folder.Path, "packages")}", $"-p:RestoreFallbackFolders={Built.PackageFolder}",
            ],
            _folder.Path);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.True(Directory.Exists(Path.Combine(_folder.Path, "packages", "sigtroubleshoot.core")), run.Output);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    /// <summary>Runs the program against a simulated Azure.</summary>
    internal Task<ProcessRun> RunAsync(SimulatedAzure azure, params string[] arguments)
    {
        var variables = new Dictionary<string, string>(SessionScripts.Variables(azure.Simulator));
        variables["AZURE_RESOURCE_MANAGER_ENDPOINT"] = azure.Simulator.Endpoint.AbsoluteUri;
        variables["AZURE_TOKEN_CREDENTIALS"] = "EnvironmentCredential";
        // OpenSSL trusts what is in this file, and .NET on Linux asks OpenSSL.
        variables["SSL_CERT_FILE"] = azure.Simulator.CertificateFile;
        return ProcessRun.OfDotnetAsync([Path.Combine(_folder.Path, "out", "PublishImageVersion.dll"), .. arguments], _folder.Path, variables: variables);
    }
}
