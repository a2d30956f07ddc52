using SigTroubleshoot.Deployment;

namespace SigTroubleshoot.Rules;

/// <summary>A directly shared image is not found; the share may not have been accepted in the receiving subscription or tenant.</summary>
/// <remarks>
/// azure-rest-api-specs#39295: from API 2025-12-03 on, the receiver accepts or rejects a direct share. How a pending invitation is shown is not
/// documented, so the rule states it only as one possible reason, in addition to those of SIG208, and never accepts anything.
/// </remarks>
internal sealed class ShareNotAccepted() : Rule("SIG721", RuleArea.Access, FindingSeverity.Error), ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The gallery[ '{Gallery}'] may be shared with the subscription[ '{SubscriptionId}'] or its tenant without the share having been accepted[ in {Region}].",
        MessagePassed = "The gallery[ '{Gallery}'] shares the image[ '{Definition}'] with the tenant[ in {Region}].",
        Cause = "The gallery may have been shared with this subscription or tenant, but the share was never accepted, or it was rejected. Then its images are reported as not found. They are also reported as not found if the gallery is not shared, or has no version in the region.",
        Remedy = "Have an administrator of the receiving subscription or tenant accept the share for the region, then retry. If no share is offered, ask the owner to share the gallery again.",
    };

    public override string AzPowerShell => "Invoke-AzRestMethod -Method POST -Path '" + AcceptPath + "'";

    public override string AzureCli => "az rest --method post --url '" + AcceptPath + "'";

    internal override bool AdvisesConsumer => true;

    private const string AcceptPath =
        "/subscriptions/<SubscriptionId>/providers/Microsoft.Compute/locations/<Region>/sharedGallerySubscriptions/<OwnerSubscriptionId>/sharedGalleries/<Gallery>/accept?api-version=2025-12-03";

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.SharedWithTenant is not { } images)
            return [];
        if (images.Failure is { Reason: not ReadFailureReason.NotFound } failure)
            return [Answer.NotEvaluated(failure)];
        var image = reading.Question.Image;
        return images.Items.Any(item => string.Equals(item.Name, image.Definition, StringComparison.OrdinalIgnoreCase))
            ? [Answer.Passed()]
            : [Answer.Failed(("OwnerSubscriptionId", image.OwnerSubscriptionId)) with { Confidence = FindingConfidence.Possible, Target = image.GalleryId }];
    }
}
