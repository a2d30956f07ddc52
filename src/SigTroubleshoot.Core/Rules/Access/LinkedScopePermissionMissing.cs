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
    private const string UsualRole = "Compute Gallery Image Reader";

    // Newer responses say: perform action(s) '…' on the linked scope(s) '…' (respectively).
    private static readonly Regex Plural = new(@"\A\(s\)[\s\\'""]*|[\s\\'""]*\(respectively\)?\W*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "The caller[ '{Client}'] is missing a permission on the linked resource[ '{ResourceId}'][ (action '{Action}')], or it does not exist[. The role '{Role}' grants the action].",
        MessagePassed = "The caller can use the image[ '{ResourceId}'] from the other subscription[ ('{OtherSubscriptionId}')].",
        ["MessageDeployment"] = "The caller is missing a permission on the image[ '{ResourceId}'] to create a VM in another subscription[ ('{OtherSubscriptionId}')][: '{Action}'].",
        MessageConfirmed = "The signed-in account is not allowed to perform the action[ '{Action}'][ on '{ResourceId}'].",
        ["MessageConfirmedMissing"] = "The linked resource[ '{ResourceId}'] does not exist.",
        MessageRefuted = "The signed-in account is allowed to perform the action[ '{Action}'][ on '{ResourceId}']. If a different identity got the error, check its permissions.",
        Cause = "The caller can create the VM, scale set, or image version, but is missing the action on the resource it refers to: the image to deploy, or the VM, disk, snapshot, storage account, or disk encryption set that a version is created from or encrypted with. Or that ID does not exist: ARM gives the same answer for both.",
        Remedy = "Check the linked ID for typos. If it is correct, have its owner assign a role that contains exactly the missing action: Compute Gallery Image Reader to read images and versions, Compute Gallery Artifacts Publisher for virtualMachines/write and disks/write, Disk Snapshot Contributor for snapshots/write, Storage Account Key Operator Service Role for storageAccounts/listKeys. A new assignment can take a few minutes to take effect.",
    };

    internal override string[] Sentences =>
    [
        "The client '<Client>' with object id '<ObjectId>' has permission to perform action '<CallerAction>' on scope '<Scope>'; however, it does not have permission to perform action '<Action>' on the linked scope(s) '<ResourceId>' or the linked scope(s) are invalid.",
        "it does not have permission to perform action '<Action>' on the linked scope(s) '<ResourceId>' or the linked scope(s) are invalid.",
    ];

    internal override string[] ErrorCodes => [LinkedCode];

    public override string AzPowerShell => RoleAssignmentCommand.AzPowerShell("<Role>", "<ResourceId>");

    public override string AzureCli => RoleAssignmentCommand.AzureCli("<Role>", "<ResourceId>");

    internal override RuleCommands CommandsFor(IReadOnlyDictionary<string, string> values) => MissingPermission.Commands(values, UsualRole, isLinked: true);

    internal override void Explain(Dictionary<string, string> values) => MissingPermission.Explain(values);

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
            { Permissions: { } permissions } => [permissions.Allows(ImageAction.ReadVersion) ? Answer.Passed(values) : CallerPermissions.Conditional(permissions, ImageAction.ReadVersion) ?? Answer.Failed(values) with { MessageKind = "MessageDeployment" }],
            { Failure: { } failure } => [Answer.NotEvaluated(failure)],
            _ => [],
        };
    }
}
