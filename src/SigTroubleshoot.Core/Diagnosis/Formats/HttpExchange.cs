namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>A request in a debug log and its response.</summary>
internal sealed class HttpExchange
{
    /// <summary>In characters. The request that creates a version with a hundred regions is half as long.</summary>
    private const int MaxRequestBody = 64 * 1024;

    /// <summary>The verb in uppercase; empty if unknown.</summary>
    public string Method { get; set; } = "";

    /// <summary>The address, joined if a console wrapped it.</summary>
    public string Address { get; set; } = "";

    /// <summary>The cmdlet or command that sent it; empty if unknown.</summary>
    public string Command { get; set; } = "";

    /// <summary>The JSON that was sent; empty if the text does not show it.</summary>
    public string RequestBody { get; set; } = "";

    /// <summary>The status of the response, or 0 if there is none yet.</summary>
    public int StatusCode { get; set; }

    /// <summary>The correlation ID of the response, or else its request ID; empty if unknown.</summary>
    public string OperationId { get; set; } = "";

    /// <summary>Where the response body starts, or -1.</summary>
    public int BodyStart { get; set; } = -1;

    /// <summary>Where the response body ends at the latest (exclusive).</summary>
    public int BodyEnd { get; set; }

    /// <summary>The JSON that starts at a position; empty without a position.</summary>
    public static string RequestBodyAt(string text, int start, int end) => start < 0 ? "" : text.Substring(start, Math.Min(end - start, MaxRequestBody));

    /// <summary>The request with everything that is known about it.</summary>
    public AzureRequest Request => new() { Method = Method, Address = Address, Command = Command, OperationId = OperationId, Body = RequestBody };

    /// <summary>The errors in the response body, each with its request.</summary>
    public IEnumerable<AzureError> Errors(string text, string format)
    {
        if (BodyStart < 0)
            return [];
        var request = Request;
        return ArmErrors.FindOne(text, BodyStart, BodyEnd).Select(error => new AzureError
        {
            Code = error.Code,
            CodeAt = error.CodeAt,
            Message = error.Message,
            Target = error.Target,
            StatusCode = error.StatusCode != 0 ? error.StatusCode : StatusCode,
            OperationId = error.OperationId.Length > 0 ? error.OperationId : OperationId,
            Command = Command,
            Format = format,
            Start = error.Start,
            End = error.End,
            Request = request,
        });
    }
}
