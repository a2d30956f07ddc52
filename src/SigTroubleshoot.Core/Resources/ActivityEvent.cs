namespace SigTroubleshoot.Resources;

/// <summary>One event of the activity log. An operation writes several: it started, it was accepted, and how it ended.</summary>
internal sealed record ActivityEvent
{
    /// <summary>When it happened; null if the event does not say.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The operation, such as <c>Microsoft.Compute/galleries/images/versions/write</c>.</summary>
    public string Operation { get; init; } = "";

    /// <summary>How far the operation was: Started, Accepted, Succeeded, Failed, or another word.</summary>
    public string Status { get; init; } = "";

    /// <summary>The ID of the resource.</summary>
    public string ResourceId { get; init; } = "";

    /// <summary>What all events of one request have in common, including those of the resources that a deployment creates.</summary>
    public string CorrelationId { get; init; } = "";

    /// <summary>Who sent the request: the name of a user, or the object ID of an application.</summary>
    public string Caller { get; init; } = "";

    /// <summary>The code of the service's answer, such as <c>Conflict</c>.</summary>
    public string Code { get; init; } = "";

    /// <summary>The service's answer: mostly JSON, with the error in it.</summary>
    public string StatusMessage { get; init; } = "";

    /// <summary>Whether the service accepted the operation and goes on with it.</summary>
    public bool IsAccepted => Is("Accepted") || Is("Accept");

    /// <summary>Whether the operation failed.</summary>
    public bool IsFailed => Is("Failed") || Is("Failure");

    /// <summary>Whether the operation succeeded.</summary>
    public bool IsSucceeded => Is("Succeeded") || Is("Success");

    private bool Is(string status) => string.Equals(Status, status, StringComparison.OrdinalIgnoreCase);
}
