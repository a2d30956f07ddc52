using SigTroubleshoot.Access;
using SigTroubleshoot.Checks;
using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>The caller lacks read access to the version, the definition or the gallery.</summary>
/// <remarks>ARM's AuthorizationFailed in issues of azure-cli and Packer; role contents from Azure's list of built-in roles.</remarks>
internal sealed class ImageReadPermissionMissing : Rule, ILiveCheck<AccessReading>
{
    public ImageReadPermissionMissing() : base("SIG703", RuleArea.Access, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = [AuthorizationSentence.Code];
        Messages =
        [
            AuthorizationSentence.For("Microsoft.Compute/galleries/images/versions/read"),
            AuthorizationSentence.For("Microsoft.Compute/galleries/images/read"),
            AuthorizationSentence.For("Microsoft.Compute/galleries/read"),
            AuthorizationSentence.For("Microsoft.Compute/locations/sharedGalleries/images/versions/read"),
            // Logs are anonymised in the middle of an action, too.
            AuthorizationSentence.For("Microsoft.Compute/galleries/<SubAction>/read"),
            AuthorizationSentence.Shortened("Microsoft.Compute/galleries/<SubAction>/read"),
            AuthorizationSentence.Shortened("Microsoft.Compute/galleries/read"),
        ];
        Outranks = ["SIG719"];
        AzPowerShell = GalleryScope.AssignWithAzPowerShell("Reader");
        AzureCli = GalleryScope.AssignWithAzureCli("Reader");
    }

    internal override bool Accepts(Sighting sighting) => ImageAction.ReadsGallery(AuthorizationSentence.ActionOf(sighting));

    IEnumerable<Answer> ILiveCheck<AccessReading>.Check(AccessReading reading) => ImageAction.ReadsGallery(reading.Action) ? [reading.ToAnswer()] : [];
}
