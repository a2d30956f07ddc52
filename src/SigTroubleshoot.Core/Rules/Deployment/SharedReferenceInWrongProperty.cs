using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The id of a shared or community gallery stands where the id of an image of one's own is expected.</summary>
/// <remarks>Microsoft's pages on direct sharing and community galleries; what happens otherwise: pulumi-aws#5129.</remarks>
internal sealed class SharedReferenceInWrongProperty() : Rule("SIG617", RuleArea.Deployment, FindingSeverity.Warning), ICheck<DeploymentRequest>
{
    internal override RuleText Text => new()
    {
        Message = "The shared or community image[ '{ResourceId}'] stands in imageReference.id, but belongs in another property[, {Property}].",
        Cause = "An id of a direct-shared or community gallery (/SharedGalleries/… or /CommunityGalleries/…) stands in imageReference.id, which expects an id of the caller's own world.",
        Remedy = "Put the id into sharedGalleryImageId or communityGalleryImageId of the image reference.",
    };

    // The CLI looks at the id and puts it into the right property.
    public override string AzureCli => "az vm create -g <ResourceGroup> -n <VirtualMachine> --image <ResourceId>";

    IEnumerable<Answer> ICheck<DeploymentRequest>.Check(DeploymentRequest request)
    {
        // The whole id, /subscriptions/{id}/…/locations/{region}/communityGalleries/…, is one of ARM's own and no short form.
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
