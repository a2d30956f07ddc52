using SigTroubleshoot.Availability;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A gallery of this name exists in the group, but in another location.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, gallery table; the code is the one Resource Manager gives with this sentence for
/// other types. The same words for a name with a slash concern a definition.
/// </remarks>
internal sealed class GalleryExistsInOtherLocation() : Rule("SIG105", RuleArea.Gallery, FindingSeverity.Error), ISentenceGuard, ICodeGuard, IVerify, ILiveCheck<GalleryNameReading>
{
    internal override RuleText Text => new()
    {
        Message = "The gallery[ '{Gallery}'] already exists[ in resource group '{ResourceGroup}'] in another location[, '{ExistingRegion}'][, and cannot be created in '{Region}'].",
        MessageConfirmed = "The gallery[ '{Gallery}'] is still in another location[, '{ExistingRegion}'][, than '{Region}', which was asked for].",
        MessageRefuted = "The gallery[ '{Gallery}'] is in the location that was asked for[, '{ExistingRegion}']; the request should pass now.",
        ["MessageRefutedGone"] = "The gallery[ '{Gallery}'] does not exist[ in resource group '{ResourceGroup}'] any more, so it can be created in any location.",
        Cause = "A gallery of this name exists in the resource group, but in another location. A resource cannot be created again, or moved, to a different location under the same name.",
        Remedy = "Send the request with the location the gallery already has, or choose a different gallery name. Images still reach other regions through the target regions of their versions.",
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

    // Resource Manager says this of every type, so something must speak of a gallery.
    bool ISentenceGuard.Accepts(Sighting sighting) =>
        sighting.Evidence == GalleryEvidence.Gallery
        || (sighting.Evidence == GalleryEvidence.None && NameHints.LooksLikeGallery(sighting.Value("Gallery")));

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("InvalidResourceLocation") && RequestedResource.Of(error) is { IsGallery: true };

    async Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.GalleryId is { } id
            ? await ExistingLocation.VerifyAsync(verification, id, cancellation).ConfigureAwait(false)
            : Undetermined.Unnamed(NamedThing.Gallery);

    // Without a gallery of that name, or without a region, the question does not arise.
    public IEnumerable<Answer> Check(GalleryNameReading reading) =>
        reading is { Region: { } region, Twin: { } twin } && AzureRegion.Normalize(region) != twin.Region
            ? [Answer.Failed(("Gallery", twin.Id.Gallery), ("ResourceGroup", twin.Id.ResourceGroup), ("ExistingRegion", twin.Region), ("Region", region))]
            : [];
}
