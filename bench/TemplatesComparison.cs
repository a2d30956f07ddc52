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
    private const int Faulty = 2000;
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
        var (parse, gate) = Compare("a gallery with five images", arm);
        CompareDensity(folder);
        CompareFaults();
        var system = Time(() => arm.ForEach(path => JsonDocument.Parse(File.ReadAllBytes(path)).Dispose())).Wall;
        Output.Line($"System.Text.Json {system,8:N0} ms: the reader {parse / system:N2} times that");
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

    // Files with more resources that are judged, and with nothing else.
    private static void CompareDensity(TemporaryFolder folder)
    {
        foreach (var (name, generate) in new (string, Func<int, string>)[] { ("15 images", TemplateGenerator.Dense), ("nothing but images", TemplateGenerator.Densest) })
        {
            var paths = Enumerable.Range(0, Templates).Select(i => folder.File($"{name.Replace(' ', '-')}-{i}.json")).ToList();
            for (var i = 0; i < paths.Count; i++)
                File.WriteAllText(paths[i], generate(i));
            Judge(paths.Take(WarmUp), null);
            Compare("a gallery with " + name, paths);
        }
    }

    private static void CompareFaults()
    {
        Faults(Faulty / 4);
        var (few, many) = (Faults(Faulty / 2), Faults(Faulty));
        Output.Line($"One image version with {Faulty / 2} and {Faulty} unknown regions: CPU {few,8:N0} and {many,8:N0} ms: {many / few:N2} times");
    }

    private static double Faults(int faults)
    {
        var text = TemplateGenerator.Faulty(faults);
        return Time(() =>
        {
            var gate = SigEngine.Default.Gate(new TemplateInputs { Location = "westeurope" });
            gate.TryAdd(new SourceFile("faulty.json", text));
            if (gate.Judge().Count < faults)
                throw new InvalidOperationException("Each region is a fault.");
        }).Cpu;
    }

    private static (double Parse, double Gate) Compare(string name, List<string> paths)
    {
        var parse = Time(() => paths.ForEach(path => Parse(path)));
        var gate = Time(() => Judge(paths, null));
        Output.Line($"{paths.Count} ARM templates of {new FileInfo(paths[0]).Length / 1024.0:N0} KB ({name}): parsed {parse.Wall,8:N0} ms, judged {gate.Wall,8:N0} ms: {gate.Wall / parse.Wall:N2} times parsing; CPU {parse.Cpu,8:N0} and {gate.Cpu,8:N0} ms: {gate.Cpu / parse.Cpu:N2} times");
        return (parse.Wall, gate.Wall);
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
        var compile = Time(() => measured.ForEach(path => compiler.Compile(path, canRestore: true))).Wall;
        // The compiler remembers its answers, so this is only ours.
        var ours = Time(() => Judge(measured, compiler)).Wall;
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

    // On a busy machine, the time of the processor says more than the time that passed. Work on two cores counts twice.
    private static (double Wall, double Cpu) Time(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        work();
        return (clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
    }
}
