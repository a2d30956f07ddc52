using SigTroubleshoot.Access;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The caller may not create, change, delete or share gallery resources here.</summary>
/// <remarks>
/// ARM's AuthorizationFailed with the actions of galleries; role contents from Azure's list of built-in roles and
/// Microsoft's pages on sharing galleries.
/// </remarks>
internal sealed class GalleryWritePermissionMissing() : Rule("SIG704", RuleArea.Access, FindingSeverity.Error), ISentenceGuard, IVerify, ILiveCheck<AccessReading>
{
    internal override RuleText Text => new()
    {
        Message = "The caller[ '{Client}'] may not change, delete or share the gallery resource[ '{ResourceId}'][ (action '{Action}')].",
        ["MessageMissing"] = "The signed-in account[ '{ObjectId}'] lacks a right to change, delete or share gallery resources[: '{Action}'][ on '{ResourceId}'][; the role '{Role}' gives it].",
        ["MessageHeld"] = "The signed-in account has this right to change, delete or share gallery resources[: '{Action}'][ on '{ResourceId}'].",
        MessageConfirmed = "The account you are signed in with may not perform the action[ '{Action}'][ on '{ResourceId}'].",
        MessageRefuted = "The account you are signed in with may perform the action[ '{Action}'][ on '{ResourceId}']. If another identity got the error[ ('{Client}')], look at its rights.",
        Cause = "The caller may not create, change, delete or share gallery resources here. Contributor does not include sharing with groups or the community.",
        Remedy = "To publish, have Contributor or Compute Gallery Artifacts Publisher assigned; to share, Owner or Compute Gallery Sharing Admin. Sign in again after the grant.",
    };

    internal override string[] Sentences =>
    [
        AuthorizationSentence.For("Microsoft.Compute/galleries/write"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/images/write"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/images/versions/write"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/delete"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/images/delete"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/images/versions/delete"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/share/action"),
        // Logs are anonymised in the middle of an action, too.
        AuthorizationSentence.For("Microsoft.Compute/galleries/<SubAction>/write"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/<SubAction>/delete"),
        AuthorizationSentence.For("Microsoft.Compute/galleries/<SubAction>/action"),
        AuthorizationSentence.Shortened("Microsoft.Compute/galleries/<SubAction>/write"),
        AuthorizationSentence.Shortened("Microsoft.Compute/galleries/<SubAction>/delete"),
        AuthorizationSentence.Shortened("Microsoft.Compute/galleries/<SubAction>/action"),
        AuthorizationSentence.Shortened("Microsoft.Compute/galleries/write"),
        AuthorizationSentence.Shortened("Microsoft.Compute/galleries/delete"),
    ];

    internal override string[] ErrorCodes => [AuthorizationSentence.Code];

    internal override Type[] Outranks => [typeof(CallerNotAuthorized)];

    public override string AzPowerShell => GalleryScope.AssignWithAzPowerShell("Compute Gallery Artifacts Publisher");

    public override string AzureCli => GalleryScope.AssignWithAzureCli("Compute Gallery Artifacts Publisher");

    bool ISentenceGuard.Accepts(Sighting sighting) => ImageAction.ChangesGallery(AuthorizationSentence.ActionOf(sighting));

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => CallerPermissions.VerifyAsync(verification, cancellation);

    IEnumerable<Answer> ILiveCheck<AccessReading>.Check(AccessReading reading) => ImageAction.ChangesGallery(reading.Action) ? [reading.ToAnswer()] : [];
}
