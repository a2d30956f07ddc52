using System.Text.RegularExpressions;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The subscription has used up its allowance of compute requests in this region for the moment.</summary>
/// <remarks>Microsoft's pages on throttling of compute and of Resource Manager; the details' JSON names the operation group and the counts.</remarks>
internal sealed class ComputeRequestThrottled() : Rule("SIG910", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify
{
    private const string ComputeSentence = "The server rejected the request because too many requests have been received for this subscription";

    private static readonly Regex Group = Beside.Pattern(@"operationGroup\W{1,20}(?<OperationGroup>\w+)");
    private static readonly Regex Allowed = Beside.Pattern(@"allowedRequestCount\W{1,20}(?<Limit>\d+)");
    private static readonly Regex Measured = Beside.Pattern(@"measuredRequestCount\W{1,20}(?<Value>\d+)");
    private static readonly string[] ThrottlingCodes = ["TooManyRequests", "SubscriptionRequestsThrottled"];

    internal override RuleText Text => new()
    {
        Message = "Azure turned the request away because the subscription sent too many[ of the kind '{OperationGroup}'][: {Value} where {Limit} are allowed].",
        MessageConfirmed = "Azure still turns requests away[ of the kind '{OperationGroup}'][: {Detail}].",
        MessageRefuted = "A request of this kind[ ('{OperationGroup}')] goes through again.",
        Cause = "The subscription has used up its allowance of compute requests in this region for the moment. The operation group in the details tells which kind; often it is no gallery operation at all.",
        Remedy = "Wait as long as the Retry-After header says, then retry with growing pauses. Poll less often and start fewer builds or deployments at once.",
    };

    internal override string[] Sentences =>
    [
        ComputeSentence,
        "Number of requests for subscription '<SubscriptionId>' and operation '<OperationGroup>' exceeded the backend storage limit.",
    ];

    internal override string[] ErrorCodes => ["OperationNotAllowed", .. ThrottlingCodes];

    // The first sentence is compute's own, whatever it was about; the second is Resource Manager's and goes to everyone.
    bool ISentenceGuard.Accepts(Sighting sighting)
    {
        if (sighting.Evidence != GalleryEvidence.Gallery && sighting.Says("backend"))
            return sighting.Value("OperationGroup").IndexOf("Microsoft.Compute/galleries", StringComparison.OrdinalIgnoreCase) >= 0;

        Beside.Read(sighting, Group);
        Beside.Read(sighting, Allowed);
        Beside.Read(sighting, Measured);
        return true;
    }

    bool ICodeGuard.Accepts(AzureError error) =>
        (ThrottlingCodes.Any(error.HasCode) || error.StatusCode == 429) && RequestedResource.IsInGallery(error);

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        // A bucket belongs to a kind of request. Only a request of that kind can show that it has filled again.
        var group = verification["OperationGroup"] ?? "";
        var target = TargetOf(verification, group);
        var path = target is not null ? ArmPath.Of(target) : verification.SubscriptionId is { } subscription ? ArmPath.Galleries(subscription) : null;
        if (path is null)
            return Undetermined.Unnamed(NamedThing.Subscription);
        var reading = await verification.Azure.GetAsync(path, cancellation).ConfigureAwait(false);
        if (reading.Failure is { Reason: ReadFailureReason.Throttled } throttled)
            return Answer.Confirmed(("OperationGroup", group), ("Detail", throttled.Message.TrimEnd('.')));
        if (reading.Failure is { StatusCode: not 404 } failure)
            return Undetermined.Unreadable(target ?? "/subscriptions/" + verification.SubscriptionId, failure);
        return target is null ? Undetermined.OtherBucket(group) : Answer.Refuted(("OperationGroup", group));
    }

    /// <summary>What a reading of the throttled kind goes to; null where the group is of another kind, or the error names no such resource.</summary>
    private static string? TargetOf(Verification verification, string group) => group switch
    {
        _ when Begins(group, "GetGalleryImageVersion") => verification.VersionId,
        _ when Begins(group, "GetGalleryImage") => verification.DefinitionId,
        _ when Begins(group, "GetGallery") => verification.GalleryId,
        _ => null,
    };

    private static bool Begins(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
