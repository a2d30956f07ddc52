using SigTroubleshoot.Access;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The caller lacks a right the operation needs: on the source image, the network of the target group, or a gallery looked for in the wrong subscription.</summary>
/// <remarks>
/// ARM's AuthorizationFailed in logs of Image Builder, Packer and AKS image builds. It speaks where reading
/// (ImageReadPermissionMissing) and changing a gallery (GalleryWritePermissionMissing) do not.
/// </remarks>
internal sealed class CallerNotAuthorized() : Rule("SIG719", RuleArea.Access, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, ILiveCheck<DeploymentReading>, ILiveCheck<AccessReading>
{
    private const string CreateMachine = "Microsoft.Compute/virtualMachines/write";

    internal override RuleText Text => new()
    {
        Message = "The caller[ '{Client}'] has no right to perform an action the request needs[: '{Action}'][ on '{ResourceId}'].",
        ["MessageMissing"] = "The signed-in account[ '{ObjectId}'] lacks the right that the source of a version needs[: '{Action}'][ on '{ResourceId}'][; the role '{Role}' gives it].",
        ["MessageHeld"] = "The signed-in account has the right that the source of a version needs[: '{Action}'][ on '{ResourceId}'].",
        MessagePassed = "The caller may create machines in the subscription[ ('{ResourceId}')].",
        ["MessageSubscription"] = "The caller has no right to create machines in the whole subscription[ ('{ResourceId}')]; one in their resource group[ (action '{Action}')] would do.",
        MessageConfirmed = "The account you are signed in with may not perform the action[ '{Action}'][ on '{ResourceId}'].",
        MessageRefuted = "The account you are signed in with may perform the action[ '{Action}'][ on '{ResourceId}']. If another identity got the error[ ('{Client}')], look at its rights.",
        Cause = "The caller lacks a right the operation needs: on the source image, on the network of the target group, or on a gallery looked for in the wrong subscription.",
        Remedy = "Compare the scope with the resource you meant: a wrong subscription or group in it is the true fault. If it is right, have a role with that action assigned and sign in again.",
    };

    internal override string[] Sentences =>
    [
        AuthorizationSentence.For("<Action>") + " or the scope is invalid.",
        AuthorizationSentence.For("<Action>"),
        AuthorizationSentence.Shortened("<Action>"),
        // Managed images by name: reworded, these would look like the actions of a gallery's images.
        AuthorizationSentence.For("Microsoft.Compute/images/read"),
        AuthorizationSentence.For("Microsoft.Compute/images/write"),
    ];

    internal override string[] ErrorCodes => [AuthorizationSentence.Code];

    public override string AzPowerShell => "Get-AzRoleAssignment -ObjectId <ObjectId> -Scope '<ResourceId>'";

    public override string AzureCli => "az role assignment list --assignee <ObjectId> --scope '<ResourceId>' --include-inherited -o table";

    // The sentence belongs to all of ARM. A gallery, a managed image or an image template must be part of the request.
    bool ISentenceGuard.Accepts(Sighting sighting)
    {
        var action = AuthorizationSentence.ActionOf(sighting);
        return ImageAction.ConcernsImage(action)
            || ImageAction.ConcernsImage(sighting.Value("ResourceId"))
            || (sighting.Evidence == GalleryEvidence.Gallery && !ImageAction.IsOfDevCenter(action));
    }

    // Without the sentence the refused action is unknown, so the general rule speaks.
    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode(AuthorizationSentence.Code) && (RequestedResource.IsInGallery(error) || RequestedResource.IsImageTemplate(error));

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => CallerPermissions.VerifyAsync(verification, cancellation);

    IEnumerable<Answer> ILiveCheck<AccessReading>.Check(AccessReading reading) => ImageAction.ConcernsGallery(reading.Action) ? [] : [reading.ToAnswer()];

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.TargetPermissions switch
    {
        { Failure: { } failure } => [Undetermined.Blocking(failure)],
        { Permissions: { } permissions } when permissions.Allows(CreateMachine) => [Answer.Passed(("Action", CreateMachine), ("ResourceId", Target(reading)))],
        // A right on the resource group of the machine is enough, and which group that will be was not said.
        _ => [Answer.Failed(("Action", CreateMachine), ("ResourceId", Target(reading))) with { MessageKind = "MessageSubscription", Severity = FindingSeverity.Warning, Target = Target(reading) }],
    };

    private static string Target(DeploymentReading reading) => "/subscriptions/" + reading.Question.SubscriptionId;
}
