using System.Diagnostics;

namespace SigTroubleshoot.RealTools;

/// <summary>One run of a program.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Command(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Both streams, the errors first.</summary>
    public string Both => Error + Output;

    /// <summary>Runs a program and waits for its end.</summary>
    /// <exception cref="TimeoutException">It had to be stopped.</exception>
    /// <param name="folder">The current folder.</param>
    /// <param name="variables">Environment variables, in addition to those of this process.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<Command> RunAsync(string folder, IReadOnlyDictionary<string, string>? variables, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{Path.GetFileName(program)} did not end within {Patience.TotalMinutes:f0} minutes.");
        }

        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Runs a line of a shell on a pseudo-terminal, which is so many columns wide, and returns all that it shows.</summary>
    public static async Task<string> OnTerminalAsync(string folder, IReadOnlyDictionary<string, string> variables, int columns, string line) =>
        (await RunAsync(folder, variables, "script", "-qec", $"stty cols {columns} rows 50; {line}", "/dev/null")).Output;

    /// <summary>A word as a shell reads it.</summary>
    public static string Quote(string word) =>
        word.Length > 0 && word.All(character => char.IsAsciiLetterOrDigit(character) || "-_./:=,@".Contains(character, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
