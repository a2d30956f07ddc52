using System.Diagnostics;
using System.Text.Json;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Bicep.Compiling;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Bench;

/// <summary>Compares the gate with Microsoft's evaluator for ARM templates, and with the compiler for Bicep files.</summary>
internal static class TemplatesComparison
{
    private const int Templates = 1000;
    private const int Snapshots = 50;
    private const int BicepFiles = 100;
    private const int WarmUp = 10;

    private static readonly RunLimit Limit = new(TimeSpan.FromMinutes(10), () => false);

    /// <summary>Measures and prints. The Bicep CLI is found as Test-SigTemplate finds it.</summary>
    public static int Run()
    {
        using var folder = new TemporaryFolder();
        var arm = Enumerable.Range(0, Templates).Select(i => folder.File($"t{i}.json")).ToList();
        for (var i = 0; i < Templates; i++)
            File.WriteAllText(arm[i], TemplateGenerator.Arm(i));
        Judge(arm.Take(WarmUp), null);
        arm.Take(WarmUp).ToList().ForEach(path => JsonDocument.Parse(File.ReadAllBytes(path)).Dispose());
        var parse = Time(() => arm.ForEach(path => Parse(path)));
        var gate = Time(() => Judge(arm, null));
        var system = Time(() => arm.ForEach(path => JsonDocument.Parse(File.ReadAllBytes(path)).Dispose()));
        Output.Line($"{Templates} ARM templates of {new FileInfo(arm[0]).Length / 1024.0:N0} KB: parsed {parse,8:N0} ms, judged {gate,8:N0} ms: {gate / parse:N2} times parsing; System.Text.Json {system,8:N0} ms: the reader {parse / system:N2} times that");
        if (BicepLocator.OfMachine().Find() is not { } program)
        {
            Output.Line($"The Bicep CLI was not found: set {BicepLocator.Variable}.");
            return 0;
        }

        var snapshot = Snapshot(program, folder) * Templates / Snapshots;
        Output.Line($"bicep snapshot, one process {snapshot,8:N0} ms for {Templates} (from {Snapshots}): {snapshot / gate:N2} times the gate");
        CompareBicep(program, folder);
        return 0;
    }

    private static void CompareBicep(string program, TemporaryFolder folder)
    {
        var directory = Directory.CreateDirectory(folder.File("bicep")).FullName;
        var files = Enumerable.Range(0, BicepFiles + WarmUp).Select(i => Path.Combine(directory, $"t{i}.bicep")).ToList();
        for (var i = 0; i < files.Count; i++)
            File.WriteAllText(files[i], TemplateGenerator.Bicep(i));
        using var compiler = new BicepCompiler(program, () => false);
        Judge(files.Take(WarmUp), compiler);
        var measured = files.Skip(WarmUp).ToList();
        var compile = Time(() => measured.ForEach(path => compiler.Compile(path, canRestore: true)));
        // The compiler remembers its answers, so this is only ours.
        var ours = Time(() => Judge(measured, compiler));
        Output.Line($"{BicepFiles} Bicep files: compiled {compile,8:N0} ms, judged {ours,8:N0} ms more: {(compile + ours) / compile:N2} times the compiler");
    }

    private static double Snapshot(string program, TemporaryFolder folder)
    {
        using var process = BicepProcess.Start(program, ["jsonrpc", "--stdio"], out var failure) ?? throw new InvalidOperationException(failure);
        var connection = new RpcConnection(process.Input, process.Output);
        var clock = new Stopwatch();
        for (var i = 0; i < Snapshots + WarmUp; i++)
        {
            var path = folder.File($"t{i}.bicepparam");
            File.WriteAllText(path, $"using 't{i}.json'\n");
            if (i == WarmUp)
                clock.Start();
            var response = connection.Call("bicep/getSnapshot", $"{{\"path\":{JsonText.Quote(path)},\"metadata\":{{\"resourceGroup\":\"rg\",\"location\":\"westeurope\"}},\"externalInputs\":[]}}", Limit);
            if (response?["result"]["snapshot"].Text is not { Length: > 0 })
                throw new InvalidOperationException(response?["error"]["message"].Text);
        }

        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Judge(IEnumerable<string> paths, BicepCompiler? compiler)
    {
        var gate = SigEngine.Default.Gate(new TemplateInputs { Location = "westeurope", Bicep = compiler, Open = Open, List = Directory.GetFiles });
        foreach (var path in paths)
            gate.TryAdd(Open(path)!);
        if (gate.Judge().Any(finding => finding.Severity == FindingSeverity.Error))
            throw new InvalidOperationException("The generated templates have no faults.");
    }

    private static StrictJsonReading Parse(string path) => new SourceFile(path, File.ReadAllText(path)).Json;

    private static SourceFile? Open(string path) => File.Exists(path) ? new SourceFile(path, File.ReadAllText(path)) : null;

    private static double Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }
}
