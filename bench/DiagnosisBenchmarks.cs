using BenchmarkDotNet.Attributes;

namespace SigTroubleshoot.Bench;

/// <summary>The diagnosis of typical pasted text: one error, and a short log.</summary>
[MemoryDiagnoser]
public class DiagnosisBenchmarks
{
    private readonly string _error = """
        New-AzGallery : Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total.
        ErrorCode: BadRequest
        StatusCode: 400
        """;

    private string _log = "";

    [GlobalSetup]
    public void Create()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("az.debug.log");
        LogGenerator.Write(path, 64_000, errors: 2);
        _log = File.ReadAllText(path);
    }

    [Benchmark]
    public int Error() => SigEngine.Default.Diagnose(_error).Count;

    [Benchmark]
    public int Log() => SigEngine.Default.Diagnose(_log).Count;
}
