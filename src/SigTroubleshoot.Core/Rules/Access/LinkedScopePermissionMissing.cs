using System.Text.RegularExpressions;
using SigTroubleshoot.Access;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The caller may create the VM, scale set or version, but may not read the linked image, or that id does not exist.</summary>
/// <remarks>ARM's LinkedAuthorizationFailed in issues of azure-docs and Terraform; newer answers say "action(s)" and "(respectively)".</remarks>
internal sealed class LinkedScopePermissionMissing() : Rule("SIG702", RuleArea.Access, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, ILiveCheck<DeploymentReading>
{
    private const string LinkedCode = "LinkedAuthorizationFailed";

    // Newer answers say: perform action(s) '…' on the linked scope(s) '…' (respectively).
    private static readonly Regex Plural = new(@"\A\(s\)[\s\\'""]*|[\s\\'""]*\(respectively\)?\W*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "The caller may not read or use the linked resource[ '{ResourceId}'][ (action '{Action}')], or that id does not exist.",
        MessagePassed = "The caller may use the image[ '{ResourceId}'] from the other subscription[ ('{OtherSubscriptionId}')].",
        ["MessageDeployment"] = "Making a machine in another subscription[ ('{OtherSubscriptionId}')] needs a right on the image[ '{ResourceId}'] that the caller lacks[: '{Action}'].",
        MessageConfirmed = "The account you are signed in with may not perform the action[ '{Action}'][ on '{ResourceId}'].",
        ["MessageConfirmedMissing"] = "The linked resource[ '{ResourceId}'] does not exist.",
        MessageRefuted = "The account you are signed in with may perform the action[ '{Action}'][ on '{ResourceId}']. If another identity got the error, look at its rights.",
        Cause = "The caller may create the VM, scale set or version, but may not read the image or source it refers to, or that id does not exist. ARM gives the same answer for both.",
        Remedy = "Check the linked id for typing errors. If it is right, have the owner of the gallery assign Reader or Compute Gallery Image Reader on it to the caller. A new assignment may take some minutes to work.",
    };

    internal override string[] Sentences =>
    [
        "it does not have permission to perform action '<Action>' on the linked scope(s) '<ResourceId>' or the linked scope(s) are invalid.",
    ];

    internal override string[] ErrorCodes => [LinkedCode];

    public override string AzPowerShell => RoleAssignmentCommand.AzPowerShell("Compute Gallery Image Reader", "<ResourceId>");

    public override string AzureCli => RoleAssignmentCommand.AzureCli("Compute Gallery Image Reader", "<ResourceId>");

    // A subnet, key vault or identity that may not be joined is refused in the same words.
    bool ISentenceGuard.Accepts(Sighting sighting)
    {
        var action = sighting.Values["Action"] = Plural.Replace(ImageAction.Tidy(sighting.Value("Action")), "");
        var linked = sighting.Values["ResourceId"] = Plural.Replace(sighting.Value("ResourceId"), "");
        return ImageAction.ConcernsImage(action)
            || ImageAction.ConcernsImage(linked)
            || IsDescribedGallery(sighting, linked)
            || (sighting.Evidence == GalleryEvidence.Gallery && ImageAction.ConcernsSource(linked));
    }

    // People put words in the place of an id before they show it to others; these are no scope for a command.
    private static bool IsDescribedGallery(Sighting sighting, string linked) =>
        linked.IndexOf('/') < 0 && Surroundings.IsGallery(linked) && sighting.Values.Remove("ResourceId");

    bool ICodeGuard.Accepts(AzureError error) => error.HasCode(LinkedCode) && RequestedResource.IsInGallery(error);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => CallerPermissions.VerifyAsync(verification, cancellation, mustExist: true);

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        // Inside one subscription it is the same question as SIG703's.
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
