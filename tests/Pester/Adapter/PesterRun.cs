using System.Diagnostics;
using System.Reflection;
using System.Text.Json;

namespace SigTroubleshoot.Pester;

/// <summary>Runs Run.ps1 in the real PowerShell, with the Pester and the module that the build of this project downloaded and created.</summary>
internal static class PesterRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private static readonly Dictionary<string, string> Metadata = typeof(PesterRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(data => data.Key, data => Path.GetFullPath(data.Value!));

    /// <summary>Finds the tests.</summary>
    public static List<PesterOutcome> List(CancellationToken cancellation) => Start(["-List"], cancellation);

    /// <summary>Runs the tests in these files; without files, all tests.</summary>
    public static List<PesterOutcome> Run(IEnumerable<string> files, CancellationToken cancellation) => Start(files, cancellation);

    private static List<PesterOutcome> Start(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("sig-pester-run-");
        try
        {
            var results = Path.Combine(folder.FullName, "results.json");
            var log = StartAsync(
                [
                    Metadata["PowerShell"], "-NoLogo", "-NoProfile", "-NonInteractive", "-File", Path.Combine(Metadata["Scripts"], "Run.ps1"),
                    "-Pester", Metadata["Pester"], "-Module", Metadata["Module"], "-ResultFile", results, .. arguments,
                ],
                cancellation).GetAwaiter().GetResult();
            var outcomes = File.Exists(results) ? JsonSerializer.Deserialize<List<PesterOutcome>>(File.ReadAllText(results))! : [];
            // No result is a failure, whatever the reason.
            return outcomes.Count > 0 ? outcomes : [new("Pester", "Pester returns a result", Path.Combine(Metadata["Scripts"], "Run.ps1"), 1, "Failed", true, default, log, "")];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> StartAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = Metadata["Scripts"],
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        using var process = Process.Start(start)!;
        try
        {
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return await output.ConfigureAwait(false) + await error.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return $"Pester did not end within {Patience.TotalMinutes} minutes.";
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
