using System.Text;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep.Compiling;

/// <summary>Compiles a file with a process of its own: for an old CLI, and without downloads.</summary>
/// <param name="program">The path of the CLI.</param>
/// <param name="limit">How long it may take.</param>
internal sealed class BicepBuild(string program, RunLimit limit)
{
    /// <summary>Compiles a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="canRestore">Whether modules may be downloaded.</param>
    public BicepCompilation Compile(string path, bool canRestore)
    {
        var isParameters = path.EndsWith(".bicepparam", StringComparison.OrdinalIgnoreCase);
        string[] arguments = [isParameters ? "build-params" : "build", .. canRestore ? [] : new[] { "--no-restore" }, "--stdout", path];
        using var process = BicepProcess.Start(program, arguments, out var failure);
        if (process is null)
            return new BicepCompilation { Failure = failure };
        var output = Task.Run(() => new StreamReader(process.Output, Encoding.UTF8).ReadToEnd());
        if (!limit.Wait(process.WaitForExit) || !limit.Wait(pause => Task.WaitAll([output, process.Errors], pause)))
            return new BicepCompilation { Failure = BicepTexts.FormatTimeOver(limit.Time.TotalSeconds) };
        var diagnostics = DiagnosticLines.Read(process.Errors.Result);
        var printed = output.Result;
        if (printed.Trim().Length == 0)
            return new BicepCompilation { Diagnostics = diagnostics, Failure = diagnostics.Any(one => one.IsError) ? null : FirstLine(process.Errors.Result) };
        if (!isParameters)
            return new BicepCompilation { Template = printed, Diagnostics = diagnostics };
        var json = StrictJsonReader.Parse(printed).Value;
        return new BicepCompilation { Template = json["templateJson"].Text, Parameters = json["parametersJson"].Text, Diagnostics = diagnostics };
    }

    private static string FirstLine(string text) => text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? BicepTexts.NoOutput;
}
