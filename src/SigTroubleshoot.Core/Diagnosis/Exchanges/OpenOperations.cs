using SigTroubleshoot.Diagnosis.Formats;

namespace SigTroubleshoot.Diagnosis.Exchanges;

/// <summary>Finds the request that started the operation that another request polls. Remembers the last few hundred.</summary>
internal sealed class OpenOperations
{
    private const int MaxKnown = 512;
    private const int MaxUnclaimed = 16;
    private const int MaxBody = 8 * 1024;

    private readonly Dictionary<string, AzureRequest> _byPath = new(StringComparer.Ordinal);
    private readonly Queue<string> _paths = new();
    private readonly List<Unclaimed> _unclaimed = [];

    /// <summary>Remembers a request that was accepted.</summary>
    public void Add(HttpExchange exchange)
    {
        var request = exchange.Request;
        if (request.Body.Length > MaxBody)
            request = new AzureRequest { Method = request.Method, Address = request.Address, Command = request.Command, Body = request.Body.Substring(0, MaxBody) };
        foreach (var address in exchange.Operations)
            Bind(RequestAddress.PathOf(address), request);

        // Some clients poll the resource itself.
        Bind(RequestAddress.PathOf(exchange.Address), request);
        if (exchange.Operations.Count > 0 || exchange.IsDone || !(exchange.HasHiddenOperation || exchange.StatusCode is 201 or 202 or 0))
            return;
        if (_unclaimed.Count == MaxUnclaimed)
            _unclaimed.RemoveAt(0);
        _unclaimed.Add(new Unclaimed(request, exchange.ClientRequestId, exchange.HasHiddenOperation, exchange.Format));
    }

    /// <summary>The request that started what an exchange polls; null if it polls nothing that is known.</summary>
    public AzureRequest? RootOf(HttpExchange exchange)
    {
        if (exchange.Method is not ("GET" or "HEAD" or ""))
            return null;
        var path = RequestAddress.PathOf(exchange.Address);
        if (_byPath.TryGetValue(path, out var known))
            return known;
        if (!RequestAddress.IsOperation(exchange.Address) || Claim(exchange) is not { } claimed)
            return null;
        Bind(path, claimed);
        return claimed;
    }

    // The log does not show the address of the operation. What is not certain stays open: a wrong name is worse than none.
    private AzureRequest? Claim(HttpExchange exchange)
    {
        var candidates = _unclaimed.FindAll(open => open.Format == exchange.Format);
        if (exchange.ClientRequestId.Length > 0 && candidates.FindAll(open => open.ClientRequestId == exchange.ClientRequestId) is { Count: > 0 } same)
            candidates = same;
        if (candidates.FindAll(open => open.IsHidden) is { Count: > 0 } hidden)
            candidates = hidden.Count == 1 ? hidden : [];
        if (candidates.Count == 0)
            return null;
        var last = candidates[candidates.Count - 1];
        _unclaimed.Remove(last);
        return last.Request;
    }

    private void Bind(string path, AzureRequest request)
    {
        if (path.Length == 0)
            return;
        if (!_byPath.ContainsKey(path))
            _paths.Enqueue(path);
        _byPath[path] = request;
        if (_paths.Count > MaxKnown)
            _byPath.Remove(_paths.Dequeue());
    }

    /// <summary>A request whose operation has not been polled yet.</summary>
    /// <param name="Request">The request.</param>
    /// <param name="ClientRequestId">The client's ID.</param>
    /// <param name="IsHidden">Whether the log masks the operation's address; otherwise, it shows no headers.</param>
    /// <param name="Format">The log's format.</param>
    private sealed record Unclaimed(AzureRequest Request, string ClientRequestId, bool IsHidden, string Format);
}
