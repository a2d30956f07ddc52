using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace SigTroubleshoot.Templates.Bicep.Compiling;

/// <summary>A process of the Bicep CLI. What it prints is read as it comes, so that it never waits for us.</summary>
internal sealed class BicepProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private BicepProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it reads. The stream itself, because a writer might put a byte order mark before the text.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>What it prints.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>What it printed as errors. It is complete when the process has ended.</summary>
    public Task<string> Errors => _errors;

    /// <summary>Starts the CLI.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="failure">Why it could not be started.</param>
    /// <returns>The process; null if it could not be started.</returns>
    public static BicepProcess? Start(string program, string[] arguments, out string failure)
    {
        var start = new ProcessStartInfo(program, string.Join(" ", arguments.Select(Quote)))
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        failure = "";
        try
        {
            if (Process.Start(start) is { } process)
                return new BicepProcess(process);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or FileNotFoundException or PlatformNotSupportedException)
        {
            failure = e.Message;
        }

        return null;
    }

    /// <summary>Waits for its end.</summary>
    public bool WaitForExit(TimeSpan time) => _process.WaitForExit((int)time.TotalMilliseconds);

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        try
        {
            if (!_process.HasExited)
                _process.Kill();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            // It ended by itself.
        }

        _process.Dispose();
    }

    // A backslash before the last quotation mark would escape it.
    private static string Quote(string argument) => argument.IndexOfAny([' ', '\t', '"']) < 0 ? argument : "\"" + argument.Replace("\"", "\\\"").TrimEnd('\\') + "\"";
}
