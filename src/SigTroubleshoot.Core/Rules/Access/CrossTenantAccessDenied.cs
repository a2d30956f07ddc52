using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Diagnosis.Matching;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The image is in a subscription of another tenant, but the request carried a token for only one tenant.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM and scale set table; azure-cli#30976 (a release that dropped the second token), bicep#17206.</remarks>
internal sealed class CrossTenantAccessDenied() : Rule("SIG701", RuleArea.Access, FindingSeverity.Error), ISentenceGuard, IVerify, ILiveCheck<DeploymentReading>
{
    // Resource Manager's code when the token's tenant is not the subscription's.
    private const string WrongTenantCode = "InvalidAuthenticationTokenTenant";

    internal override RuleText Text => new()
    {
        Message = "The sign-in[ to tenant '{TenantId}'] has no access to the gallery image, which is in[ subscription '{SubscriptionId}' of] another tenant.",
        MessagePassed = "The image and the VMs belong to the same tenant[ ('{TenantId}')].",
        MessageConfirmed = "The linked subscription[ '{SubscriptionId}'] belongs to a different tenant[ ('{OwnerTenantId}')] than the sign-in[ ('{TenantId}')].",
        ["MessageConfirmedUnreachable"] = "The linked subscription[ '{SubscriptionId}'] belongs to a different tenant than the one you are signed in to.",
        MessageRefuted = "The linked subscription[ '{SubscriptionId}'] belongs to the same tenant as the sign-in[ ('{TenantId}')].",
        Cause = "The image is in a subscription of another tenant, but the request carried a token for only one tenant. Read access alone does not help in this case.",
        Remedy = "Sign in to both tenants with one service principal that is registered in both and can read the image in its home tenant, so that the client sends both tokens. Update the Azure CLI: some releases dropped the second token. If you are only changing an existing VM or scale set, ask the image's owner for read access.",
    };

    internal override string[] Sentences =>
    [
        "The client has permission to perform action 'Microsoft.Compute/galleries/<Action>' on scope '<ResourceId>', however the current tenant '<TenantId>' is not authorized to access linked subscription '<SubscriptionId>'",
        "The client has permission to perform action 'Microsoft.Compute/galleries/<Action>' on scope <ResourceId>, however the current tenant <TenantId> is not authorized to access linked subscription <SubscriptionId>",
        "however the current tenant '<TenantId>' is not authorized to access linked subscription",
    ];

    internal override string[] ErrorCodes => ["LinkedAuthorizationFailed"];

    public override string AzPowerShell => "New-AzRoleAssignment -ApplicationId <AppId> -RoleDefinitionName 'Compute Gallery Image Reader' -Scope '<GalleryId>'";

    public override string AzureCli => "az role assignment create --assignee <AppId> --role 'Compute Gallery Image Reader' --scope '<GalleryId>'";

    // Networks and identities of other tenants are refused with the same sentence.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (ImageAction.ConcernsGallery(ImageAction.Tidy(match.Excerpt)))
            return true;

        // The end of the sentence alone does not show what was refused.
        match.Confidence = FindingConfidence.Possible;
        return match.Evidence != GalleryEvidence.Other && !LettersAndDigits.Phrase(match.Nearby).Contains("performaction");
    }

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["SubscriptionId"] is not { } subscription)
            return Undetermined.Unnamed(NamedThing.Subscription);
        var id = "/subscriptions/" + subscription;
        var reading = await verification.Azure.ReadSubscriptionAsync(subscription, cancellation).ConfigureAwait(false);
        if (reading.Failure is { } failure)
            return failure.Code == WrongTenantCode ? Answer.Confirmed(("SubscriptionId", subscription)).As("MessageConfirmedUnreachable") : Undetermined.Unreadable(id, failure);
        if (verification["TenantId"] is not { } tenant)
            return Undetermined.Unnamed(NamedThing.Tenant);
        if (reading.Value?.TenantId is not { } owner)
            return Undetermined.NoValue(id, "tenantId");
        (string, string?)[] values = [("SubscriptionId", subscription), ("OwnerTenantId", owner), ("TenantId", tenant)];
        return string.Equals(owner, tenant, StringComparison.OrdinalIgnoreCase) ? Answer.Refuted(values) : Answer.Confirmed(values);
    }

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Question.Image.IsShared)
            return [];
        var session = reading.TargetSubscription.Value?.TenantId ?? reading.Question.TenantId;
        var image = reading.ImageSubscription?.Value?.TenantId;
        if (reading.ImageFailures.Append(reading.ImageSubscription?.Failure).Any(failure => failure?.HasCode(WrongTenantCode) == true))
            return [Answer.Failed(("TenantId", session), ("OtherTenantId", image), ("SubscriptionId", reading.Question.Image.SubscriptionId))];
        if (!reading.Question.CrossesSubscriptions)
            return [Answer.Passed(("TenantId", session))];
        if (reading.ImageSubscription?.Failure is { } failure)
            return [Answer.NotEvaluated(failure)];
        if (session is null || image is null)
            return [Undetermined.NoValue(CommonTexts.PropertyTenants)];
        return
        [
            string.Equals(session, image, StringComparison.OrdinalIgnoreCase)
                ? Answer.Passed(("TenantId", session))
                : Answer.Failed(("TenantId", session), ("OtherTenantId", image), ("SubscriptionId", reading.Question.Image.SubscriptionId)),
        ];
    }
}
