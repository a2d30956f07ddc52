using SigTroubleshoot.Unit.Cmdlets;
using SigTroubleshoot.Unit.Processes;
using YamlDotNet.RepresentationModel;

namespace SigTroubleshoot.Unit.Docs.Pipelines;

/// <summary>A piece in samples/pipelines, and the repository that a test runs it in.</summary>
internal static class PipelinePiece
{
    /// <summary>The line that installs the module; the module that was built takes its place.</summary>
    public const string Install = "Install-PSResource SigTroubleshoot -TrustRepository";

    /// <summary>The folder of the pieces.</summary>
    public static string Folder { get; } = Path.Combine(Session.Root, "samples", "pipelines");

    /// <summary>The only document of a YAML file.</summary>
    public static YamlNode Read(string name)
    {
        var yaml = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Folder, name));
        yaml.Load(reader);
        return Assert.Single(yaml.Documents).RootNode;
    }

    /// <summary>A repository as a user has it: the pieces in pipelines, and one template in infra.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="template">The template in samples/templates.</param>
    public static void Fill(TemporaryFolder folder, string template)
    {
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
            folder.Write("pipelines/" + Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText(file));
        folder.Write("infra/main" + Path.GetExtension(template), File.ReadAllText(Path.Combine(Session.Root, "samples", "templates", template)));
    }

    /// <summary>A program pwsh, which starts the PowerShell of the tests; only where there is bash.</summary>
    /// <returns>The variables with a PATH that begins with its folder.</returns>
    public static Dictionary<string, string> WithPowerShell(TemporaryFolder folder)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        folder.Write("tools/pwsh", $"#!/bin/sh\nexec '{dotnet}' '{Built.PowerShell}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(folder.Path, "tools", "pwsh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return new()
        {
            ["PATH"] = Path.Combine(folder.Path, "tools") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["SIGTROUBLESHOOT_MODULE"] = Session.Manifest,
            // Bash warns about a language that is not installed.
            ["LC_ALL"] = "C",
        };
    }

    /// <summary>Runs the PowerShell script of a step as a CI system does: in a file, with errors that end it and the exit code of the last program.</summary>
    public static Task<ProcessRun> RunStepAsync(TemporaryFolder folder, string script, Dictionary<string, string> variables)
    {
        folder.Write("step.ps1", "$ErrorActionPreference = 'stop'\n" + script + "\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }\n");
        return ProcessRun.OfDotnetAsync([Built.PowerShell, "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", $". '{Path.Combine(folder.Path, "step.ps1")}'"], folder.Path, variables: variables);
    }
}
