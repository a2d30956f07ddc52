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
internal sealed class LinkedScopePermissionMissing : Rule, IVerify, ILiveCheck<DeploymentReading>
{
    private const string LinkedCode = "LinkedAuthorizationFailed";

    // Newer answers say: perform action(s) '…' on the linked scope(s) '…' (respectively).
    private static readonly Regex Plural = new(@"\A\(s\)[\s\\'""]*|[\s\\'""]*\(respectively\)?\W*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public LinkedScopePermissionMissing() : base("SIG702", RuleArea.Access, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = [LinkedCode];
        Messages =
        [
            "it does not have permission to perform action '<Action>' on the linked scope(s) '<ResourceId>' or the linked scope(s) are invalid.",
        ];
        AzPowerShell = RoleAssignmentCommand.AzPowerShell("Compute Gallery Image Reader", "<ResourceId>");
        AzureCli = RoleAssignmentCommand.AzureCli("Compute Gallery Image Reader", "<ResourceId>");
    }

    // A subnet, key vault or identity that may not be joined is refused in the same words.
    internal override bool Accepts(Sighting sighting)
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

    internal override bool AcceptsCode(AzureError error) => error.HasCode(LinkedCode) && RequestedResource.IsInGallery(error);

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
