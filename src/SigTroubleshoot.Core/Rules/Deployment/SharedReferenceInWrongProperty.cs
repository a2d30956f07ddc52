using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The ID of a shared or community gallery is in the property that expects the ARM resource ID of an image.</summary>
/// <remarks>Microsoft's pages on direct shared and community galleries; the effect: pulumi-aws#5129.</remarks>
internal sealed class SharedReferenceInWrongProperty() : Rule("SIG617", RuleArea.Deployment, FindingSeverity.Warning), ICheck<DeploymentRequest>
{
    internal override RuleText Text => new()
    {
        Message = "The shared or community image[ '{ResourceId}'] is in imageReference.id but belongs in another property[, {Property}].",
        Cause = "The ID of a direct shared or community gallery (/SharedGalleries/… or /CommunityGalleries/…) is in imageReference.id, which expects the ARM resource ID of an image.",
        Remedy = "Move the ID to sharedGalleryImageId or communityGalleryImageId of the image reference.",
    };

    // The CLI looks at the ID and puts it into the right property.
    public override string AzureCli => "az vm create -g <ResourceGroup> -n <VirtualMachine> --image <ResourceId>";

    IEnumerable<Answer> ICheck<DeploymentRequest>.Check(DeploymentRequest request)
    {
        // The whole id, /subscriptions/{id}/…/locations/{region}/communityGalleries/…, is an ARM ID and not the short form.
        if (ResourceId.TryParse(request.ImageReferenceId, out var id) && id.SubscriptionId.Length == 0 && (id.IsSharedGallery || id.IsCommunityGallery))
        {
            yield return Answer.Failed(
                ("ResourceId", request.ImageReferenceId),
                ("Property", id.IsSharedGallery ? "sharedGalleryImageId" : "communityGalleryImageId"),
                ("Gallery", id.Gallery),
                ("Definition", id.Definition),
                ("Version", id.Version));
        }
    }
}
