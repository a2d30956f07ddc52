using SigTroubleshoot.Templates.Bicep.Compiling;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Unit.Templates.Bicep;

namespace SigTroubleshoot.Unit.Templates.Oracle;

/// <summary>Microsoft's compiler and evaluator, in one process.</summary>
public sealed class OracleServer : IDisposable
{
    private readonly BicepProcess? _process;
    private readonly RpcConnection? _connection;
    private readonly RunLimit _limit = new(TimeSpan.FromMinutes(3), () => false);

    public OracleServer()
    {
        if (Built.Bicep is not { } program)
            return;
        BicepRun.MakeExecutable();
        _process = BicepProcess.Start(program, ["jsonrpc", "--stdio"], out var failure) ?? throw new InvalidOperationException(failure);
        _connection = new RpcConnection(_process.Input, _process.Output);
    }

    /// <summary>Compiles a Bicep file.</summary>
    public string Compile(string path) => Call("bicep/compile", $"{{\"path\":{JsonText.Quote(path)}}}")["contents"].Text;

    /// <summary>Evaluates a template with a file of parameters. A template above resource groups is deployed to none.</summary>
    internal JsonValue Evaluate(string path, string subscription, string? resourceGroup, string location)
    {
        var group = resourceGroup is null ? "" : $"\"resourceGroup\":\"{resourceGroup}\",";
        var metadata = $"{{\"subscriptionId\":\"{subscription}\",{group}\"location\":\"{location}\"}}";
        return StrictJsonReader.Parse(Call("bicep/getSnapshot", $"{{\"path\":{JsonText.Quote(path)},\"metadata\":{metadata},\"externalInputs\":[]}}")["snapshot"].Text).Value;
    }

    public void Dispose() => _process?.Dispose();

    private JsonValue Call(string method, string parameters)
    {
        lock (_connection!)
        {
            var response = _connection.Call(method, parameters, _limit) ?? throw new InvalidOperationException($"{method}: no response");
            return response["error"].Kind == JsonKind.Null ? response["result"] : throw new InvalidOperationException(response["error"]["message"].Text);
        }
    }
}
