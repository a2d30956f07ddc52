using SigTroubleshoot.Access;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The caller may not create, change, delete or share gallery resources here.</summary>
/// <remarks>
/// ARM's AuthorizationFailed with the actions of galleries; role contents from Azure's list of built-in roles and
/// Microsoft's pages on sharing galleries.
/// </remarks>
internal sealed class GalleryWritePermissionMissing : Rule, IVerify, ILiveCheck<AccessReading>
{
    public GalleryWritePermissionMissing() : base("SIG704", RuleArea.Access, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = [AuthorizationSentence.Code];
        Messages =
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
        Outranks = ["SIG719"];
        AzPowerShell = GalleryScope.AssignWithAzPowerShell("Compute Gallery Artifacts Publisher");
        AzureCli = GalleryScope.AssignWithAzureCli("Compute Gallery Artifacts Publisher");
    }

    internal override bool Accepts(Sighting sighting) => ImageAction.ChangesGallery(AuthorizationSentence.ActionOf(sighting));

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => CallerPermissions.VerifyAsync(verification, cancellation);

    IEnumerable<Answer> ILiveCheck<AccessReading>.Check(AccessReading reading) => ImageAction.ChangesGallery(reading.Action) ? [reading.ToAnswer()] : [];
}
