namespace SigTroubleshoot.Diagnosis;

/// <summary>The HTTP request that an error answers, as far as the text tells it.</summary>
internal sealed class AzureRequest
{
    /// <summary>The verb in capitals, such as <c>PUT</c>; empty where unknown.</summary>
    public string Method { get; init; } = "";

    /// <summary>The path and query, or the whole address.</summary>
    public string Address { get; init; } = "";

    /// <summary>The cmdlet or command that sent it; empty where unknown.</summary>
    public string Command { get; init; } = "";

    /// <summary>Correlation, request or operation id of the answer; empty where unknown.</summary>
    public string OperationId { get; init; } = "";

    /// <summary>The JSON that was sent; empty where the text does not show it.</summary>
    public string Body { get; init; } = "";
}
