using SigTroubleshoot.Diagnosis.Exchanges;
using SigTroubleshoot.Diagnosis.Values;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Diagnosis.Formats;

/// <summary>A request in a debug log and its response.</summary>
internal sealed class HttpExchange
{
    /// <summary>In characters. The request that creates a version with a hundred regions is half as long.</summary>
    private const int MaxRequestBody = 64 * 1024;

    /// <summary>In characters. The state of an operation or a resource is near the start or the end of its JSON.</summary>
    private const int StateReach = 16 * 1024;

    private readonly List<string> _operations = [];

    /// <summary>The name of the log's format, such as <c>Azure CLI --debug</c>.</summary>
    public required string Format { get; init; }

    /// <summary>Where the request starts in the clean text, or the response if the text does not show the request.</summary>
    public int Start { get; init; }

    /// <summary>The verb in uppercase; empty if unknown.</summary>
    public string Method { get; set; } = "";

    /// <summary>The address, joined if a console wrapped it.</summary>
    public string Address { get; set; } = "";

    /// <summary>The cmdlet or command that sent it; empty if unknown.</summary>
    public string Command { get; set; } = "";

    /// <summary>The JSON that was sent; empty if the text does not show it.</summary>
    public string RequestBody { get; set; } = "";

    /// <summary>The client's ID for the request, which all its tries share; empty if unknown.</summary>
    public string ClientRequestId { get; set; } = "";

    /// <summary>The status of the response, or 0 if there is none yet.</summary>
    public int StatusCode { get; set; }

    /// <summary>The correlation ID of the response, or else its request ID; empty if unknown.</summary>
    public string OperationId { get; private set; } = "";

    /// <summary>Where the response body starts, or -1.</summary>
    public int BodyStart { get; set; } = -1;

    /// <summary>Where the response body ends at the latest (exclusive).</summary>
    public int BodyEnd { get; set; }

    /// <summary>Where the last error in the response ends.</summary>
    public int ErrorsEnd { get; set; }

    /// <summary>The addresses at which the operation that the request started can be polled.</summary>
    public IReadOnlyList<string> Operations => _operations;

    /// <summary>Whether the response has such an address that the log does not show.</summary>
    public bool HasHiddenOperation { get; private set; }

    /// <summary>The request that started the operation this one polls; null if this one polls nothing.</summary>
    public AzureRequest? Root { get; set; }

    /// <summary>The failure, if the request or the operation it polls failed.</summary>
    public FailedTry? Try { get; set; }

    /// <summary>The codes of the errors in the response.</summary>
    public IReadOnlyList<string> Codes { get; set; } = [];

    /// <summary>Whether the response says that the operation or the resource has succeeded.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Where the tool reports its success: what fails after that has another cause.</summary>
    public int ClosedAt { get; set; } = int.MaxValue;

    /// <summary>Whether the request was answered with success; an operation may go on.</summary>
    public bool IsSuccess => StatusCode is >= 200 and < 300;

    /// <summary>Whether it asks without changing anything.</summary>
    public bool IsRead => Method is "GET" or "HEAD";

    /// <summary>The JSON that starts at a position; empty without a position.</summary>
    public static string RequestBodyAt(string text, int start, int end) => start < 0 ? "" : text.Substring(start, Math.Min(end - start, MaxRequestBody));

    /// <summary>The request with everything that is known about it; for a poll, the request that started the operation.</summary>
    public AzureRequest Request => new()
    {
        Method = Root?.Method ?? Method,
        Address = Root?.Address ?? Address,
        Command = Command.Length > 0 ? Command : Root?.Command ?? "",
        OperationId = OperationId,
        Body = Root?.Body ?? RequestBody,
    };

    /// <summary>Takes an ID from the response's headers; the correlation ID replaces the request ID.</summary>
    /// <param name="id">The ID; a masked one is no ID.</param>
    /// <param name="isCorrelation">Whether it is the correlation ID.</param>
    public void TakeId(string id, bool isCorrelation)
    {
        if (StatusCode != 0 && ValueFilter.IsReal(id) && (OperationId.Length == 0 || isCorrelation))
            OperationId = id;
    }

    /// <summary>Takes the address of an operation from the response's headers; logs often mask it.</summary>
    public void TakeOperation(string address)
    {
        if (StatusCode == 0)
            return;
        if (ValueFilter.IsReal(address) && address.IndexOf('/') >= 0)
            _operations.Add(TextScan.Joined(address));
        else
            HasHiddenOperation = true;
    }

    /// <summary>Completes a response whose request is in an earlier section of the text.</summary>
    public void Adopt(HttpExchange request)
    {
        Method = Method.Length > 0 ? Method : request.Method;
        Address = request.Address;
        Command = Command.Length > 0 ? Command : request.Command;
        RequestBody = request.RequestBody;
        ClientRequestId = ClientRequestId.Length > 0 ? ClientRequestId : request.ClientRequestId;
    }

    /// <summary>Reads from the response body whether the operation or the resource has succeeded.</summary>
    public void ReadState(string text)
    {
        if (!IsSuccess || BodyStart < 0)
            return;
        var end = Math.Min(Math.Min(BodyEnd, text.Length), BodyStart + StateReach);
        IsDone = BodyStart < end && OperationState.IsSucceeded(text.Substring(BodyStart, end - BodyStart));
    }

    /// <summary>The errors in the response body, each with its exchange.</summary>
    public IEnumerable<AzureError> Errors(string text)
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
            Format = Format,
            Start = error.Start,
            End = error.End,
            Request = request,
            Exchange = this,
        });
    }
}
