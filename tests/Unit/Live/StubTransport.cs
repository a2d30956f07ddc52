using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Unit.Live;

/// <summary>Azure as a table of responses, for tests of their evaluation. A path that is not in the table returns 404.</summary>
internal sealed class StubTransport : IArmTransport
{
    private readonly Dictionary<string, ArmResponse> _answers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The requested paths, in order.</summary>
    public List<string> Requests { get; } = [];

    public int MaxConcurrency => 16;

    /// <summary>Adds a response for a path; a path without a query matches any query.</summary>
    public StubTransport With(string path, string body, int status = 200)
    {
        _answers[path] = new ArmResponse(status, body);
        return this;
    }

    public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation)
    {
        var path = Uri.UnescapeDataString(request.Path);
        lock (Requests)
            Requests.Add(path);
        return Task.FromResult(
            _answers.TryGetValue(path, out var exact) ? exact
            : _answers.TryGetValue(path.Split('?')[0], out var any) ? any
            : new ArmResponse(404, """{"error":{"code":"ResourceNotFound","message":"The resource was not found."}}"""));
    }

    public void Dispose()
    {
    }
}
