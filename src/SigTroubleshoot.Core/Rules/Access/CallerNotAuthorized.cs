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
internal sealed class CallerNotAuthorized : Rule, IVerify, ILiveCheck<DeploymentReading>, ILiveCheck<AccessReading>
{
    private const string CreateMachine = "Microsoft.Compute/virtualMachines/write";

    public CallerNotAuthorized() : base("SIG719", RuleArea.Access, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = [AuthorizationSentence.Code];
        Messages =
        [
            AuthorizationSentence.For("<Action>") + " or the scope is invalid.",
            AuthorizationSentence.For("<Action>"),
            AuthorizationSentence.Shortened("<Action>"),
            // Managed images by name: reworded, these would look like the actions of a gallery's images.
            AuthorizationSentence.For("Microsoft.Compute/images/read"),
            AuthorizationSentence.For("Microsoft.Compute/images/write"),
        ];
        AzPowerShell = "Get-AzRoleAssignment -ObjectId <ObjectId> -Scope '<ResourceId>'";
        AzureCli = "az role assignment list --assignee <ObjectId> --scope '<ResourceId>' --include-inherited -o table";
    }

    // The sentence belongs to all of ARM. A gallery, a managed image or an image template must be part of the request.
    internal override bool Accepts(Sighting sighting)
    {
        var action = AuthorizationSentence.ActionOf(sighting);
        return ImageAction.ConcernsImage(action)
            || ImageAction.ConcernsImage(sighting.Value("ResourceId"))
            || (sighting.Evidence == GalleryEvidence.Gallery && !ImageAction.IsOfDevCenter(action));
    }

    // Without the sentence the refused action is unknown, so the general rule speaks.
    internal override bool AcceptsCode(AzureError error) =>
        error.HasCode(AuthorizationSentence.Code) && (RequestedResource.IsInGallery(error) || RequestedResource.IsImageTemplate(error));

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => CallerPermissions.VerifyAsync(verification, cancellation);

    IEnumerable<Answer> ILiveCheck<AccessReading>.Check(AccessReading reading) => ImageAction.ConcernsGallery(reading.Action) ? [] : [reading.ToAnswer()];

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) => reading.TargetPermissions switch
    {
        { Failure: { } failure } => [Untold.Decisive(failure)],
        { Permissions: { } permissions } when permissions.Allows(CreateMachine) => [Answer.Passed(("Action", CreateMachine), ("ResourceId", Target(reading)))],
        // A right on the resource group of the machine is enough, and which group that will be was not said.
        _ => [Answer.Failed(("Action", CreateMachine), ("ResourceId", Target(reading))) with { MessageKind = "MessageSubscription", Severity = FindingSeverity.Warning, Target = Target(reading) }],
    };

    private static string Target(DeploymentReading reading) => "/subscriptions/" + reading.Question.SubscriptionId;
}
