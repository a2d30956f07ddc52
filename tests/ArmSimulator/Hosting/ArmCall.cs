using Microsoft.AspNetCore.Http;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>One parsed request to Azure Resource Manager.</summary>
internal sealed class ArmCall
{
    public ArmCall(HttpRequest request, DateTimeOffset now)
    {
        Method = request.Method;
        Path = ResourcePath.Parse(request.Path.Value ?? "/");
        Query = request.Query;
        Request = request;
        Now = now;
    }

    /// <summary>The HTTP method, in uppercase.</summary>
    public string Method { get; }

    /// <summary>The path.</summary>
    public ResourcePath Path { get; }

    /// <summary>The query, unescaped.</summary>
    public IQueryCollection Query { get; }

    /// <summary>The request itself.</summary>
    public HttpRequest Request { get; }

    /// <summary>The simulated time of its arrival.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The caller; known after the token was read.</summary>
    public Principal Caller { get; set; } = null!;

    /// <summary>The requested subscription; null if the path has none.</summary>
    public Subscription? Subscription { get; set; }

    /// <summary>Whether it only reads.</summary>
    public bool IsRead => Method is "GET" or "HEAD";

    /// <summary>The simulator's own address, from the request.</summary>
    public string Host => $"{Request.Scheme}://{Request.Host}";

    /// <summary>The names of <c>$expand</c>.</summary>
    public IReadOnlyCollection<string> Expand => Query["$expand"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The view of a single resource.</summary>
    public ResourceView View => new(Now, Expand) { ApiVersion = Query["api-version"].ToString() };

    /// <summary>The view of a resource in a response to a write.</summary>
    public ResourceView PlainView => ResourceView.Plain(Now) with { ApiVersion = Query["api-version"].ToString() };

    /// <summary>The view of a resource in a list.</summary>
    public ResourceView ItemView => PlainView with { IsItem = true };

    /// <summary>The whole body as text.</summary>
    public async Task<string> ReadBodyAsync(CancellationToken cancellation)
    {
        using var reader = new StreamReader(Request.Body);
        return await reader.ReadToEndAsync(cancellation);
    }
}
