using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The gallery the definition should go into is not known to the service: wrong name, resource group or subscription, or it was created only seconds ago and is not visible everywhere yet.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image definition table; logs of OpenShift's installer show it right after the
/// gallery was made. The same words for a parent with a slash in its name concern a version.
/// </remarks>
internal sealed class ParentGalleryNotFound() : Rule("SIG207", RuleArea.Definition, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The gallery[ '{Gallery}'] that the image definition should go into was not found[ in resource group '{ResourceGroup}'].",
        MessageConfirmed = "The gallery[ '{Gallery}'] does not exist[ in resource group '{ResourceGroup}'][ of subscription '{SubscriptionId}'].",
        ["MessageConfirmedElsewhere"] = "The gallery[ '{Gallery}'] does not exist[ in resource group '{AskedResourceGroup}']; one of this name is in another resource group[, '{ResourceGroup}'].",
        MessageRefuted = "The gallery[ '{Gallery}'] is there now[, in '{ExistingRegion}']; it was probably created only seconds before. Repeat the same request unchanged.",
        Cause = "The service does not know the gallery that the definition should go into: its name, resource group or subscription is wrong, or it was created only seconds ago and is not visible everywhere yet.",
        Remedy = "Check gallery, resource group and subscription; create the gallery if it is missing. If it was created just now, wait a minute and repeat the same request unchanged.",
    };

    internal override string[] Sentences =>
    [
        "Can not perform requested operation on nested resource. Parent resource '<Gallery>' not found.",
        "Can not perform requested operation on nested resource. Parent resource <Gallery> not found.",
        "Failed to perform '<Action>' on resource(s) of type 'galleries/images', because the parent resource '<ResourceId>' could not be found.",
    ];

    internal override string[] ErrorCodes => ["ParentResourceNotFound"];

    public override string AzPowerShell => "Get-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery>";

    public override string AzureCli => "az sig show -g <ResourceGroup> -r <Gallery>";

    // Resource Manager says this of every parent: virtual networks, SQL servers, key vaults.
    bool ISentenceGuard.Accepts(Sighting sighting) =>
        sighting.Evidence == GalleryEvidence.Gallery
        || (sighting.Evidence == GalleryEvidence.None && NameHints.LooksLikeGallery(sighting.Value("Gallery")));

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("ParentResourceNotFound") && RequestedResource.Of(error) is { IsGalleryImage: true };

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => MissingGallery.VerifyAsync(verification, cancellation);
}
