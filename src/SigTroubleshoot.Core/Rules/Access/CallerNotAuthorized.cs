using SigTroubleshoot.Access;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The caller is missing a permission: on the source image, the network of the target resource group, or a gallery looked up in the wrong subscription.</summary>
/// <remarks>
/// ARM's AuthorizationFailed in logs of Image Builder, Packer, and AKS image builds. It applies where reading
/// (ImageReadPermissionMissing) and changing a gallery (GalleryWritePermissionMissing) do not.
/// </remarks>
internal sealed class CallerNotAuthorized() : Rule("SIG719", RuleArea.Access, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, ILiveCheck<DeploymentReading>, ILiveCheck<AccessReading>
{
    private const string CreateMachine = "Microsoft.Compute/virtualMachines/write";

    internal override RuleText Text => new()
    {
        Message = "The caller[ '{Client}'] is missing a permission that the request requires[: '{Action}'][ on '{ResourceId}'][; the role '{Role}' grants it].",
        ["MessageMissing"] = "The signed-in account[ '{ObjectId}'] is missing a permission on the source of an image version[: '{Action}'][ on '{ResourceId}'][; the role '{Role}' grants it].",
        ["MessageHeld"] = "The signed-in account has the required permission on the source of an image version[: '{Action}'][ on '{ResourceId}']. Locks and deny assignments are not evaluated.",
        MessagePassed = "The caller can create VMs in the subscription[ ('{ResourceId}')]. Locks and deny assignments are not evaluated.",
        ["MessageSubscription"] = "The caller cannot create VMs at subscription scope[ ('{ResourceId}')]; permission on the VM's resource group[ (action '{Action}')] is enough.",
        MessageConfirmed = "The signed-in account is not allowed to perform the action[ '{Action}'][ on '{ResourceId}'].",
        MessageRefuted = "The signed-in account is allowed to perform the action[ '{Action}'][ on '{ResourceId}']. If a different identity got the error[ ('{Client}')], check its permissions.",
        Cause = "The caller is missing a permission: on the source image, on the network of the target resource group, or on a gallery looked up in the wrong subscription.",
        Remedy = "Check the scope: a wrong subscription or resource group in it is the real problem. If it is correct, have a role with that action assigned and sign in again.",
    };

    internal override string[] Sentences =>
    [
        AuthorizationSentence.For("<Action>") + " or the scope is invalid.",
        AuthorizationSentence.For("<Action>"),
        AuthorizationSentence.Shortened("<Action>"),
        // Managed images by name: reworded, these would look like the actions on a gallery's images.
        AuthorizationSentence.For("Microsoft.Compute/images/read"),
        AuthorizationSentence.For("Microsoft.Compute/images/write"),
    ];

    internal override string[] ErrorCodes => [AuthorizationSentence.Code];

    public override string AzPowerShell => "Get-AzRoleAssignment -ObjectId <ObjectId> -Scope '<ResourceId>'";

    public override string AzureCli => "az role assignment list --assignee <ObjectId> --scope '<ResourceId>' --include-inherited -o table";

    internal override void Explain(Dictionary<string, string> values) => MissingPermission.Explain(values);

    // All of ARM uses this sentence. A gallery, a managed image, or an image template must be part of the request.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        var action = AuthorizationSentence.ActionOf(match);
        return ImageAction.ConcernsImage(action)
            || ImageAction.ConcernsImage(match.Value("ResourceId"))
            || (match.Evidence == GalleryEvidence.Gallery && !ImageAction.IsOfDevCenter(action));
    }

    // Without the sentence, the refused action is unknown, so the general rule applies.
    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode(AuthorizationSentence.Code) && (RequestedResource.IsInGallery(error) || RequestedResource.IsImageTemplate(error));

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => CallerPermissions.VerifyAsync(verification, cancellation);

    IEnumerable<Answer> ILiveCheck<AccessReading>.Check(AccessReading reading) => ImageAction.ConcernsGallery(reading.Action) ? [] : [reading.ToAnswer()];

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.TargetPermissions switch
    {
        { Failure: { } failure } => [Undetermined.Blocking(failure)],
        { Permissions: { } permissions } when permissions.Allows(CreateMachine) => [Answer.Passed(("Action", CreateMachine), ("ResourceId", Target(reading)))],
        { Permissions: { } permissions } when CallerPermissions.Conditional(permissions, CreateMachine) is { } conditional => [conditional],
        // A permission on the VM's resource group is enough, and that group was not specified.
        _ => [Answer.Failed(("Action", CreateMachine), ("ResourceId", Target(reading))) with { MessageKind = "MessageSubscription", Severity = FindingSeverity.Warning, Target = Target(reading) }],
    };

    private static string Target(DeploymentReading reading) => "/subscriptions/" + reading.Question.SubscriptionId;
}
