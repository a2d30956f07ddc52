using System.Text.RegularExpressions;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The subscription has used up its quota of compute requests in this region for the moment.</summary>
/// <remarks>Microsoft's pages on throttling in Compute and Resource Manager; the JSON of the details names the operation group and the counts.</remarks>
internal sealed class ComputeRequestThrottled() : Rule("SIG910", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify
{
    private const string ComputeSentence = "The server rejected the request because too many requests have been received for this subscription";

    private static readonly Regex Group = NearbyDetails.Pattern(@"operationGroup\W{1,20}(?<OperationGroup>\w+)");
    private static readonly Regex Allowed = NearbyDetails.Pattern(@"allowedRequestCount\W{1,20}(?<Limit>\d+)");
    private static readonly Regex Measured = NearbyDetails.Pattern(@"measuredRequestCount\W{1,20}(?<Value>\d+)");
    private static readonly Regex Wait = NearbyDetails.Pattern(@"(?:try again after\W{1,12}(?<number>\d{1,6})\W{1,12}(?<unit>second|minute)|Retry-After\W{1,12}(?<number>\d{1,6}))");
    private static readonly string[] ThrottlingCodes = ["TooManyRequests", "SubscriptionRequestsThrottled"];

    internal override RuleText Text => new()
    {
        Message = "Azure throttled the request because the subscription sent too many[ '{OperationGroup}'] requests[: {Value}, maximum {Limit}][; wait {Wait}].",
        MessageConfirmed = "Azure is still throttling[ '{OperationGroup}'] requests[: {Detail}].",
        MessageRefuted = "A request of this kind[ ('{OperationGroup}')] succeeds again.",
        Cause = "The subscription has used up its quota of compute requests in this region for the moment. The operation group in the details shows the kind of request; often it is not a gallery operation at all.",
        Remedy = "Wait as long as the message or the Retry-After header specifies (often 1200 seconds), and send nothing to that region until then: rejected requests can count as well. Then poll less often and start fewer builds or deployments at the same time.",
    };

    internal override string[] Sentences =>
    [
        ComputeSentence,
        "Number of requests for subscription '<SubscriptionId>' and operation '<OperationGroup>' exceeded the backend storage limit.",
    ];

    internal override string[] ErrorCodes => ["OperationNotAllowed", .. ThrottlingCodes];

    // Only Compute uses the first sentence; Resource Manager uses the second one for every provider.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (match.Evidence != GalleryEvidence.Gallery && match.Says("backend"))
            return match.Value("OperationGroup").IndexOf("Microsoft.Compute/galleries", StringComparison.OrdinalIgnoreCase) >= 0;

        NearbyDetails.Read(match, Group);
        NearbyDetails.Read(match, Allowed);
        NearbyDetails.Read(match, Measured);
        if ((WaitIn(NearbyDetails.FromSentenceOn(match)) ?? WaitIn(match.Nearby)) is { } wait)
            match.Values["Wait"] = wait;
        return true;
    }

    bool ICodeGuard.Accepts(AzureError error) =>
        (ThrottlingCodes.Any(error.HasCode) || error.StatusCode == 429) && RequestedResource.IsInGallery(error);

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        // Each kind of request has its own bucket. Only a request of that kind can show that it has refilled.
        var group = verification["OperationGroup"] ?? "";
        var target = TargetOf(verification, group);
        var read = target is not null ? FailureOfAsync(verification.Azure.ReadAsync(target, cancellation))
            : verification.SubscriptionId is { } subscription ? FailureOfAsync(verification.Azure.ListGalleriesAsync(subscription, cancellation))
            : null;
        if (read is null)
            return Undetermined.Unnamed(NamedThing.Subscription);
        var failure = await read.ConfigureAwait(false);
        if (failure is { Reason: ReadFailureReason.Throttled })
            return Answer.Confirmed(("OperationGroup", group), ("Detail", failure.Message.TrimEnd('.')));
        if (failure is { StatusCode: not 404 })
            return Undetermined.Unreadable(target ?? "/subscriptions/" + verification.SubscriptionId, failure);
        return target is null ? Undetermined.OtherBucket(group) : Answer.Refuted(("OperationGroup", group));
    }

    private static async Task<ReadFailure?> FailureOfAsync(Task<ArmReading> read) => (await read.ConfigureAwait(false)).Failure;

    private static async Task<ReadFailure?> FailureOfAsync<T>(Task<ListReading<T>> read) => (await read.ConfigureAwait(false)).Failure;

    /// <summary>The resource that a read of the throttled kind targets; null if the group is of another kind, or if the error names no such resource.</summary>
    private static string? TargetOf(Verification verification, string group) => group switch
    {
        _ when Begins(group, "GetGalleryImageVersion") => verification.VersionId,
        _ when Begins(group, "GetGalleryImage") => verification.DefinitionId,
        _ when Begins(group, "GetGallery") => verification.GalleryId,
        _ => null,
    };

    private static string? WaitIn(string text)
    {
        if (Wait.Match(text) is not { Success: true } wait)
            return null;
        var unit = wait.Groups["unit"].Success ? wait.Groups["unit"].Value.ToLowerInvariant() : "second";
        var number = wait.Groups["number"].Value;
        return $"{number} {unit}{(number == "1" ? "" : "s")}";
    }

    private static bool Begins(string text, string start) => text.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
