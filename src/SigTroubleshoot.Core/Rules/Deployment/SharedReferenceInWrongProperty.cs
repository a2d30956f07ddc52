using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The ID of a shared or community gallery is in the property that expects the ARM resource ID of an image.</summary>
/// <remarks>
/// Microsoft's pages on direct shared and community galleries; the effect: pulumi-aws#5129. The sentence: terraform-provider-azurerm#18326,
/// azure-powershell#28448 and #29454, ansible-collections/azure#1757.
/// </remarks>
internal sealed class SharedReferenceInWrongProperty() : Rule("SIG617", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, ICheck<DeploymentRequest>
{
    internal override RuleText Text => new()
    {
        Message = "The shared or community image[ '{ResourceId}'] is in imageReference.id but belongs in another property[, {Property}].",
        Cause = "The ID of a direct shared or community gallery (/SharedGalleries/… or /CommunityGalleries/…) is in imageReference.id, which expects the ARM resource ID of an image.",
        Remedy = "Move the ID to sharedGalleryImageId or communityGalleryImageId of the image reference, and remove imageReference.id. If the cmdlet or module accepts only one image ID, update it or deploy a template.",
    };

    internal override string[] Sentences => LinkedImageId.Sentences;

    internal override string[] ErrorCodes => [LinkedImageId.Code];

    internal override Type[] Outranks => [typeof(ImageReferenceIdMalformed)];

    // The CLI looks at the ID and puts it into the right property.
    public override string AzureCli => "az vm create -g <VirtualMachineResourceGroup> -n <VirtualMachine> --image <ResourceId>";

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (!LinkedImageId.IsMeant(match) || !LinkedImageId.IsSharedPath(match.Value("ResourceId")))
            return false;
        if (ResourceId.TryParse(match.Value("ResourceId"), out var id))
        {
            foreach (var (name, value) in ValuesOf(id))
                match.Values[name] = value;
        }

        return true;
    }

    IEnumerable<Answer> ICheck<DeploymentRequest>.Check(DeploymentRequest request)
    {
        // The whole id, /subscriptions/{id}/…/locations/{region}/communityGalleries/…, is an ARM ID and not the short form.
        if (ResourceId.TryParse(request.ImageReferenceId, out var id) && id.SubscriptionId.Length == 0 && (id.IsSharedGallery || id.IsCommunityGallery))
            yield return Answer.Failed([("ResourceId", request.ImageReferenceId), .. ValuesOf(id).Select(pair => (pair.Name, (string?)pair.Value))]);
    }

    private static IEnumerable<(string Name, string Value)> ValuesOf(ResourceId id)
    {
        yield return ("Property", id.IsSharedGallery ? "sharedGalleryImageId" : "communityGalleryImageId");
        yield return (id.IsSharedGallery ? "SharedGallery" : "CommunityGallery", id.Gallery);
        yield return ("Gallery", id.Gallery);
        if (id.Definition.Length > 0)
            yield return ("Definition", id.Definition);
        if (id.Version.Length > 0)
            yield return ("Version", id.Version);
    }
}
