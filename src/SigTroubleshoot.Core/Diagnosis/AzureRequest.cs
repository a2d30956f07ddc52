namespace SigTroubleshoot.Diagnosis;

/// <summary>The HTTP request that caused an error, as far as the text shows it.</summary>
internal sealed class AzureRequest
{
    /// <summary>The verb in uppercase, such as <c>PUT</c>; empty if unknown.</summary>
    public string Method { get; init; } = "";

    /// <summary>The path and query, or the whole address.</summary>
    public string Address { get; init; } = "";

    /// <summary>The cmdlet or command that sent it; empty if unknown.</summary>
    public string Command { get; init; } = "";

    /// <summary>The correlation, request, or operation ID of the response; empty if unknown.</summary>
    public string OperationId { get; init; } = "";

    /// <summary>The JSON that was sent; empty if the text does not show it.</summary>
    public string Body { get; init; } = "";
}
