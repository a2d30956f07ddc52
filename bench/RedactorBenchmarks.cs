using BenchmarkDotNet.Attributes;
using SigTroubleshoot.Secrets;

namespace SigTroubleshoot.Bench;

/// <summary>Masks a section of a log, with and without secrets, and a short value.</summary>
[MemoryDiagnoser]
public class RedactorBenchmarks
{
    private readonly string _value = "galLanternProd01";
    private string _log = "";
    private string _secrets = "";

    [GlobalSetup]
    public void Create()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("az.debug.log");
        LogGenerator.Write(path, 64_000);
        _log = File.ReadAllText(path);
        _secrets = _log.Replace("'*****'", "'Bearer eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL21hbmFnZW1lbnQifQ.c2lnbmF0dXJl'", StringComparison.Ordinal);
    }

    [Benchmark]
    public string Value() => Redactor.Redact(_value);

    [Benchmark]
    public string Log() => Redactor.Mask(_log);

    [Benchmark]
    public string LogWithTokens() => Redactor.Mask(_secrets);
}
