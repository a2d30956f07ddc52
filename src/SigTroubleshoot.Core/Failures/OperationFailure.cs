using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>A failed operation on a gallery resource, or on a machine whose image is one, as the activity log has it.</summary>
public sealed class OperationFailure
{
    /// <summary>When the operation failed; null if nothing could be read.</summary>
    public DateTimeOffset? Time { get; init; }

    /// <summary>The operation, such as <c>Microsoft.Compute/galleries/images/versions/write</c>; empty if nothing could be read.</summary>
    public string Operation { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The ID of the resource; that of the subscription or resource group if its log could not be read.</summary>
    public required string Target { get; init => field = CleanText.Of(value); }

    /// <summary>The subscription.</summary>
    public string SubscriptionId { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The resource group.</summary>
    public string ResourceGroupName { get; init => field = CleanText.Of(value); } = "";

    /// <summary>Who sent the request: the name of a user, or the object ID of an application.</summary>
    public string Caller { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The correlation ID, which all events of the request share.</summary>
    public string CorrelationId { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The error code of the service, such as <c>InvalidParameter</c>.</summary>
    public string Code { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The message of the service, with secrets masked.</summary>
    public string Message { get; init => field = CleanText.Of(value); } = "";

    /// <summary>When a later operation of the same kind on the resource succeeded; null if none has.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>Failed, or NotEvaluated if the log could not be read.</summary>
    public FindingOutcome Outcome { get; init; } = FindingOutcome.Failed;

    /// <summary>Why the log could not be read; empty if it was.</summary>
    public string Reason { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The causes, the best match first; none if no rule knows the error.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = Indexable.Of(value); } = Array.Empty<Finding>();

    /// <summary>The operation, the resource, and the code.</summary>
    public override string ToString() => Outcome == FindingOutcome.NotEvaluated ? $"{Target}: {Reason}" : $"{Operation} {Target}: {Code}";
}
