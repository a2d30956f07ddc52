namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>A request in a debug log and the answer to it.</summary>
internal sealed class HttpExchange
{
    /// <summary>In characters. The request that makes a version with a hundred regions is half as long.</summary>
    private const int MaxRequestBody = 64 * 1024;

    /// <summary>The verb in capitals; empty where unknown.</summary>
    public string Method { get; set; } = "";

    /// <summary>The address, joined where a console broke it.</summary>
    public string Address { get; set; } = "";

    /// <summary>The cmdlet or command that sent it; empty where unknown.</summary>
    public string Command { get; set; } = "";

    /// <summary>The JSON that was sent; empty where the text does not show it.</summary>
    public string RequestBody { get; set; } = "";

    /// <summary>The answer's status, or 0 while there is none.</summary>
    public int StatusCode { get; set; }

    /// <summary>The answer's correlation id, or else its request id; empty where unknown.</summary>
    public string OperationId { get; set; } = "";

    /// <summary>Where the answer's body begins, or -1.</summary>
    public int BodyStart { get; set; } = -1;

    /// <summary>Where the answer's body ends at the latest (exclusive).</summary>
    public int BodyEnd { get; set; }

    /// <summary>The JSON that begins at a place; empty where there is no place.</summary>
    public static string RequestBodyAt(string text, int start, int end) => start < 0 ? "" : text.Substring(start, Math.Min(end - start, MaxRequestBody));

    /// <summary>The request with all that is known of it.</summary>
    public AzureRequest Request => new() { Method = Method, Address = Address, Command = Command, OperationId = OperationId, Body = RequestBody };

    /// <summary>The errors in the answer's body, each with its request.</summary>
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
