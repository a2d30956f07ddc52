using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>An answer that is fixed word for word: any error of any service, at once or while the operation is polled.</summary>
public sealed record Refusal
{
    /// <summary>The HTTP status; of a polled failure, what <see cref="Polling.Location"/> ends with.</summary>
    public int Status { get; init; } = 400;

    /// <summary>The error code.</summary>
    public string Code { get; init; } = "BadRequest";

    /// <summary>The sentence.</summary>
    public string Message { get; init; } = "";

    /// <summary>The target; null for none.</summary>
    public string? Target { get; init; }

    /// <summary>More errors below it, an array; null for none.</summary>
    public JsonNode? Details { get; init; }

    /// <summary>A body in place of the error, whatever it is; null for the error.</summary>
    public string? Body { get; init; }

    /// <summary>The type of <see cref="Body"/>.</summary>
    public string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>How the client learns of it.</summary>
    public Polling Polling { get; init; }

    /// <summary>The error as JSON, without a frame around it.</summary>
    public JsonObject Error()
    {
        var error = new JsonObject { ["code"] = Code, ["message"] = Message };
        if (Target is not null)
            error["target"] = Target;
        if (Details is not null)
            error["details"] = Details.DeepClone();
        return error;
    }
}

/// <summary>How a client learns that its request was refused.</summary>
public enum Polling
{
    /// <summary>From the answer to the request.</summary>
    None,

    /// <summary>The request is accepted; the address in <c>Azure-AsyncOperation</c> reports the failure with status 200.</summary>
    AsyncOperation,

    /// <summary>The request is accepted; the address in <c>Location</c> answers with the status and the error.</summary>
    Location,
}
