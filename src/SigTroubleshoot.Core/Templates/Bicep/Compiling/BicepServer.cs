using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep.Compiling;

/// <summary>One process of the Bicep CLI that compiles file after file.</summary>
internal sealed class BicepServer : IDisposable
{
    private static readonly string[] Arguments = ["jsonrpc", "--stdio"];

    private readonly BicepProcess _process;
    private readonly RpcConnection _connection;
    private readonly RunLimit _limit;

    private BicepServer(BicepProcess process, RunLimit limit)
    {
        _process = process;
        _connection = new RpcConnection(process.Input, process.Output);
        _limit = limit;
    }

    /// <summary>Starts the process.</summary>
    /// <returns>The server; null if the CLI could not be started, or is too old to be one.</returns>
    public static BicepServer? Start(string program, RunLimit limit)
    {
        if (BicepProcess.Start(program, Arguments, out _) is not { } process)
            return null;
        var server = new BicepServer(process, limit);
        if (server._connection.Call("bicep/version", "{}", limit) is not null)
            return server;
        server.Dispose();
        return null;
    }

    /// <summary>Compiles a file; null if the process has ended or did not respond in time.</summary>
    public BicepCompilation? Compile(string path)
    {
        var isParameters = path.EndsWith(".bicepparam", StringComparison.OrdinalIgnoreCase);
        var parameters = "{\"path\":" + JsonText.Quote(path) + (isParameters ? ",\"parameterOverrides\":{}}" : "}");
        if (_connection.Call(isParameters ? "bicep/compileParams" : "bicep/compile", parameters, _limit) is not { } response)
            return null;
        if (response["error"].Kind == JsonKind.Object)
            return new BicepCompilation { Failure = response["error"]["message"].Text };
        var result = response["result"];
        return new BicepCompilation
        {
            Template = TextOf(result[isParameters ? "template" : "contents"]),
            Parameters = isParameters ? TextOf(result["parameters"]) : null,
            Diagnostics = DiagnosticLines.Read(result["diagnostics"]),
        };
    }

    /// <summary>Ends the process.</summary>
    public void Dispose() => _process.Dispose();

    private static string? TextOf(JsonValue json) => json.Kind == JsonKind.String ? json.Text : null;
}
