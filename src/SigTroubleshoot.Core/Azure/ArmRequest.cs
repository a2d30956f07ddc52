namespace SigTroubleshoot.Azure;

/// <summary>One request to Azure Resource Manager.</summary>
/// <param name="Method">GET, or POST for a query that changes nothing.</param>
/// <param name="Path">Path and query, starting with a slash and including <c>api-version</c>.</param>
/// <param name="Body">JSON, or null.</param>
internal sealed record ArmRequest(string Method, string Path, string? Body = null)
{
    /// <summary>A GET request.</summary>
    public static ArmRequest Get(string path) => new("GET", path);

    /// <summary>A POST request that only queries.</summary>
    public static ArmRequest Query(string path, string body) => new("POST", path, body);
}
