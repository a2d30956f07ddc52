using System.Text.RegularExpressions;
using SigTroubleshoot.Access;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The caller can create the VM, scale set, or version, but cannot read the linked image, or the linked resource does not exist.</summary>
/// <remarks>ARM's LinkedAuthorizationFailed in issues of azure-docs and Terraform; newer responses say "action(s)" and "(respectively)".</remarks>
internal sealed class LinkedScopePermissionMissing() : Rule("SIG702", RuleArea.Access, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, ILiveCheck<DeploymentReading>
{
    private const string LinkedCode = "LinkedAuthorizationFailed";

    // Newer responses say: perform action(s) '…' on the linked scope(s) '…' (respectively).
    private static readonly Regex Plural = new(@"\A\(s\)[\s\\'""]*|[\s\\'""]*\(respectively\)?\W*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "The caller cannot read or use the linked resource[ '{ResourceId}'][ (action '{Action}')], or it does not exist.",
        MessagePassed = "The caller can use the image[ '{ResourceId}'] from the other subscription[ ('{OtherSubscriptionId}')].",
        ["MessageDeployment"] = "The caller is missing a permission on the image[ '{ResourceId}'] to create a VM in another subscription[ ('{OtherSubscriptionId}')][: '{Action}'].",
        MessageConfirmed = "The signed-in account is not allowed to perform the action[ '{Action}'][ on '{ResourceId}'].",
        ["MessageConfirmedMissing"] = "The linked resource[ '{ResourceId}'] does not exist.",
        MessageRefuted = "The signed-in account is allowed to perform the action[ '{Action}'][ on '{ResourceId}']. If a different identity got the error, check its permissions.",
        Cause = "The caller can create the VM, scale set, or image version, but cannot read the image or source it refers to, or that resource does not exist. ARM gives the same answer for both.",
        Remedy = "Check the linked ID for typos. If it is correct, have the gallery's owner assign Reader or Compute Gallery Image Reader on it to the caller. A new assignment can take a few minutes to take effect.",
    };

    internal override string[] Sentences =>
    [
        "it does not have permission to perform action '<Action>' on the linked scope(s) '<ResourceId>' or the linked scope(s) are invalid.",
    ];

    internal override string[] ErrorCodes => [LinkedCode];

    public override string AzPowerShell => RoleAssignmentCommand.AzPowerShell("Compute Gallery Image Reader", "<ResourceId>");

    public override string AzureCli => RoleAssignmentCommand.AzureCli("Compute Gallery Image Reader", "<ResourceId>");

    // A subnet, key vault, or identity that cannot be joined is refused with the same sentence.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        var action = match.Values["Action"] = Plural.Replace(ImageAction.Tidy(match.Value("Action")), "");
        var linked = match.Values["ResourceId"] = Plural.Replace(match.Value("ResourceId"), "");
        return ImageAction.ConcernsImage(action)
            || ImageAction.ConcernsImage(linked)
            || IsDescribedGallery(match, linked)
            || (match.Evidence == GalleryEvidence.Gallery && ImageAction.ConcernsSource(linked));
    }

    // People replace an ID with words before they show it to others; those are not a scope for a command.
    private static bool IsDescribedGallery(RuleMatch match, string linked) =>
        linked.IndexOf('/') < 0 && Surroundings.IsGallery(linked) && match.Values.Remove("ResourceId");

    bool ICodeGuard.Accepts(AzureError error) => error.HasCode(LinkedCode) && RequestedResource.IsInGallery(error);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => CallerPermissions.VerifyAsync(verification, cancellation, mustExist: true);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        // Within one subscription, SIG703 covers this.
        if (!reading.Question.CrossesSubscriptions)
            return [];
        var values = new[] { ("Action", (string?)ImageAction.ReadVersion), ("ResourceId", reading.Question.Image.Id), ("OtherSubscriptionId", reading.Question.SubscriptionId) };
        if ((reading.VersionAnswer?.Failure ?? reading.Latest?.Failure)?.Reason == ReadFailureReason.Forbidden)
            return [Answer.Failed(values) with { MessageKind = "MessageDeployment" }];
        return reading.ImagePermissions switch
        {
            { Permissions: { } permissions } => [permissions.Allows(ImageAction.ReadVersion) ? Answer.Passed(values) : Answer.Failed(values) with { MessageKind = "MessageDeployment" }],
            { Failure: { } failure } => [Answer.NotEvaluated(failure)],
            _ => [],
        };
    }
}
