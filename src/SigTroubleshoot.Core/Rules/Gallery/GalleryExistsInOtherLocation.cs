using SigTroubleshoot.Availability;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A gallery with this name exists in the resource group, but in a different location.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, gallery table; the code is the one Resource Manager returns with this sentence for
/// other types. The same sentence with a slash in the name is about a definition.
/// </remarks>
internal sealed class GalleryExistsInOtherLocation() : Rule("SIG105", RuleArea.Gallery, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, ILiveCheck<GalleryNameReading>
{
    internal override RuleText Text => new()
    {
        Message = "The gallery[ '{Gallery}'] already exists[ in resource group '{ResourceGroup}'] in a different location[, '{ExistingRegion}'][, so it cannot be created in '{Region}'].",
        MessageConfirmed = "The gallery[ '{Gallery}'] is still in a different location[, '{ExistingRegion}'][, not in the requested '{Region}'].",
        MessageRefuted = "The gallery[ '{Gallery}'] is in the requested location[, '{ExistingRegion}']; the request should succeed now.",
        ["MessageRefutedGone"] = "The gallery[ '{Gallery}'] no longer exists[ in resource group '{ResourceGroup}'], so it can be created in any location.",
        Cause = "A gallery with this name exists in the resource group, but in a different location. A resource cannot be re-created in, or moved to, another location under the same name.",
        Remedy = "Send the request with the gallery's existing location, or choose a different gallery name. To make images available in other regions, add target regions to their versions.",
    };

    internal override string[] Sentences =>
    [
        "The resource '<Gallery>' already exists in location '<ExistingRegion>' in resource group '<ResourceGroup>'.",
        "The resource <Gallery> already exists in location <ExistingRegion> in resource group <ResourceGroup>.",
        "The resource '<Gallery>' already exists in location '<ExistingRegion>' in resource group '<ResourceGroup>'. A resource with the same name cannot be created in location '<Region>'.",
    ];

    internal override string[] ErrorCodes => ["InvalidResourceLocation"];

    public override string AzPowerShell => "(Get-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery>).Location";

    public override string AzureCli => "az sig show -g <ResourceGroup> -r <Gallery> --query location -o tsv";

    // Resource Manager uses this sentence for every type, so something must indicate a gallery.
    bool ISentenceGuard.Accepts(RuleMatch match) =>
        match.Evidence == GalleryEvidence.Gallery
        || (match.Evidence == GalleryEvidence.None && NameHints.LooksLikeGallery(match.Value("Gallery")));

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("InvalidResourceLocation") && RequestedResource.Of(error) is { IsGallery: true };

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.GalleryId is { } id
            ? await ExistingLocation.VerifyAsync(verification, id, cancellation).ConfigureAwait(false)
            : Undetermined.Unnamed(NamedThing.Gallery);

    // Without a gallery of that name, or without a region, there is nothing to check.
    public IEnumerable<Answer> Check(GalleryNameReading reading) =>
        reading is { Region: { } region, Twin: { } twin } && (reading.ResourceGroup is null || reading.IsItself) && AzureRegion.Normalize(region) != twin.Region
            ? [Answer.Failed(("Gallery", twin.Id.Gallery), ("ResourceGroup", twin.Id.ResourceGroup), ("ExistingRegion", twin.Region), ("Region", region))]
            : [];
}
