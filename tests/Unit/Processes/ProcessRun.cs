using System.Diagnostics;

namespace SigTroubleshoot.Unit.Processes;

/// <summary>What one run of a program wrote, and its exit code.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">Standard output, with \n as the line ending.</param>
/// <param name="Error">Standard error, with \n as the line ending.</param>
internal sealed record ProcessRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // American English, as on the pages, regardless of the system's language; no colors, no network requests.
    private static readonly Dictionary<string, string> Surroundings = new()
    {
        ["LANG"] = "en_US.UTF-8",
        ["LC_ALL"] = "en_US.UTF-8",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["NO_COLOR"] = "1",
        ["POWERSHELL_TELEMETRY_OPTOUT"] = "1",
        ["POWERSHELL_UPDATECHECK"] = "Off",
    };

    /// <summary>Runs dotnet.</summary>
    /// <param name="arguments">What dotnet runs, with its arguments.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="input">All of standard input.</param>
    /// <param name="variables">More variables for its environment.</param>
    internal static Task<ProcessRun> OfDotnetAsync(IEnumerable<string> arguments, string folder, string input = "", IReadOnlyDictionary<string, string>? variables = null) =>
        OfAsync(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments, folder, input, variables);

    /// <summary>Runs a program.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">The current folder.</param>
    /// <param name="input">All of standard input.</param>
    /// <param name="variables">More variables for its environment.</param>
    internal static async Task<ProcessRun> OfAsync(string program, IEnumerable<string> arguments, string folder, string input = "", IReadOnlyDictionary<string, string>? variables = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Surroundings.Concat(variables ?? new Dictionary<string, string>()))
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using CancellationTokenSource limit = new(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, Lines(await output), Lines(await error));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}
