namespace SigTroubleshoot.Azure;

/// <summary>The response of Azure Resource Manager to one attempt, whatever its status.</summary>
internal sealed class ArmResponse
{
    /// <summary>The largest body that is read, in bytes after decompression: more than any answer of Azure, and little enough for memory.</summary>
    public const int LargestBody = 32 * 1024 * 1024;

    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="body">The body; empty if there is none.</param>
    /// <param name="headers">Header names and values; the values of a repeated name are joined by commas.</param>
    public ArmResponse(int statusCode, string body, IEnumerable<KeyValuePair<string, string>>? headers = null)
    {
        StatusCode = statusCode;
        // RFC 8259 lets a reader ignore a byte order mark.
        Body = body.Length > 0 && body[0] == '\uFEFF' ? body.Substring(1) : body;
        foreach (var header in headers ?? [])
            _headers[header.Key] = _headers.TryGetValue(header.Key, out var value) ? value + "," + header.Value : header.Value;
    }

    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; }

    /// <summary>The body; empty if there is none.</summary>
    public string Body { get; }

    /// <summary>The announced type of the body; null if the transport does not know it.</summary>
    public string? ContentType => Header("Content-Type");

    /// <summary>A header by name, ignoring case; null if it is absent.</summary>
    public string? Header(string name) => _headers.TryGetValue(name, out var value) ? value : null;
}
