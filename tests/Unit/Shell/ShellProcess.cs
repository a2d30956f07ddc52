using System.Diagnostics;
using System.Reflection;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Unit.Shell;

/// <summary>What one run of the built Shell wrote, and its exit code.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">Standard output, with \n as line end.</param>
/// <param name="Error">Standard error, with \n as line end.</param>
internal sealed record ShellProcess(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string Program = Path.GetFullPath(Path.Combine(
        typeof(ShellProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ShellDirectory").Value!,
        OperatingSystem.IsWindows() ? "SigTroubleshoot.Shell.exe" : "SigTroubleshoot.Shell"));

    /// <summary>Runs the Shell with these words, without input.</summary>
    internal static Task<ShellProcess> Run(params string[] arguments) => RunWith("", Directory.GetCurrentDirectory(), arguments);

    /// <summary>Runs the Shell with an input, from a folder.</summary>
    internal static Task<ShellProcess> RunWith(string input, string folder, params string[] arguments) => RunIn(new Dictionary<string, string>(), input, folder, arguments);

    /// <summary>Runs the Shell with more variables in its environment.</summary>
    internal static async Task<ShellProcess> RunIn(IReadOnlyDictionary<string, string> environment, string input, string folder, params string[] arguments)
    {
        ProcessStartInfo start = new(Program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        using CancellationTokenSource limit = new(Patience);
        Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
        Task<string> error = process.StandardError.ReadToEndAsync(limit.Token);
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
