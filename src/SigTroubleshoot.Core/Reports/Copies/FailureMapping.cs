using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Reports.Copies;

/// <summary>Reads a failed operation from the object that a job, a remote session, or Clixml made of it.</summary>
internal static class FailureMapping
{
    /// <summary>The failed operation; null if the node is something else.</summary>
    public static OperationFailure? Map(IResourceNode node)
    {
        if (node[nameof(OperationFailure.Target)].Text is not { } target || !node[nameof(OperationFailure.CorrelationId)].Exists
            || node.EnumOf<FindingOutcome>(nameof(OperationFailure.Outcome)) is not { } outcome)
            return null;
        return new OperationFailure
        {
            Target = target,
            Outcome = outcome,
            Time = node.TimeOf(nameof(OperationFailure.Time)),
            Operation = node.TextOf(nameof(OperationFailure.Operation)),
            SubscriptionId = node.TextOf(nameof(OperationFailure.SubscriptionId)),
            ResourceGroupName = node.TextOf(nameof(OperationFailure.ResourceGroupName)),
            Caller = node.TextOf(nameof(OperationFailure.Caller)),
            CorrelationId = node.TextOf(nameof(OperationFailure.CorrelationId)),
            Code = node.TextOf(nameof(OperationFailure.Code)),
            Message = node.TextOf(nameof(OperationFailure.Message)),
            ResolvedAt = node.TimeOf(nameof(OperationFailure.ResolvedAt)),
            Reason = node.TextOf(nameof(OperationFailure.Reason)),
            Findings = node.FindingsOf(),
        };
    }
}
