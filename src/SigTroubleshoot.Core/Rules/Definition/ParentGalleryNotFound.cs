using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The gallery the definition should go into is not known to the service: wrong name, resource group or subscription, or it was created only seconds ago and is not visible everywhere yet.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image definition table; logs of OpenShift's installer show it right after the
/// gallery was made. The same words for a parent with a slash in its name concern a version.
/// </remarks>
internal sealed class ParentGalleryNotFound : Rule, IVerify
{
    public ParentGalleryNotFound() : base("SIG207", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["ParentResourceNotFound"];
        Messages =
        [
            "Can not perform requested operation on nested resource. Parent resource '<Gallery>' not found.",
            "Can not perform requested operation on nested resource. Parent resource <Gallery> not found.",
            "Failed to perform '<Action>' on resource(s) of type 'galleries/images', because the parent resource '<ResourceId>' could not be found.",
        ];
        AzPowerShell = "Get-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery>";
        AzureCli = "az sig show -g <ResourceGroup> -r <Gallery>";
    }

    // Resource Manager says this of every parent: virtual networks, SQL servers, key vaults.
    internal override bool Accepts(Sighting sighting) =>
        sighting.Evidence == GalleryEvidence.Gallery
        || (sighting.Evidence == GalleryEvidence.None && NameHints.LooksLikeGallery(sighting.Value("Gallery")));

    internal override bool AcceptsCode(AzureError error) =>
        error.HasCode("ParentResourceNotFound") && RequestedResource.Of(error) is { IsGalleryImage: true };

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => MissingGallery.VerifyAsync(verification, cancellation);
}
