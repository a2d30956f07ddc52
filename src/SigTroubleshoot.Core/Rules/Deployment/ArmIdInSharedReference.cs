using System.Text.RegularExpressions;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>An ordinary resource ID is in sharedGalleryImageId or communityGalleryImageId, which accept only the paths of shared galleries.</summary>
/// <remarks>
/// azure-bicep-registry-modules#6560, of which only the beginning of the sentence is known; packer-plugin-azure#424 and packer#13036
/// make the same mistake. SIG617 is the opposite.
/// </remarks>
internal sealed class ArmIdInSharedReference() : Rule("SIG633", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, ICheck<DeploymentRequest>
{
    private static readonly Regex Provided = NearbyDetails.Pattern(@"provided[\s,'""\\]{1,12}(?<ResourceId>[^\s'"",\\]{1,1000})");

    // How the sentence goes on if nothing is wrong.
    private static readonly Regex Approval = new(@"provided[\s,'""\\]{1,12}[^\s'"",\\]{1,1000}[\s,'""\\]{0,12}(?:is|was|has been)\s{1,4}(?:valid|correct|accepted|ok)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    internal override RuleText Text => new()
    {
        Message = "The resource ID[ '{ResourceId}'] is in a property for shared galleries[ ({Property})] but belongs in imageReference.id.",
        Cause = "An ordinary resource ID is in sharedGalleryImageId or communityGalleryImageId. They accept only the paths of direct shared and community galleries. An image that a role assignment makes available belongs in imageReference.id.",
        Remedy = "Move the ID to imageReference.id. Use sharedGalleryImageId only for /sharedGalleries/<unique name>/images/…, and communityGalleryImageId only for /communityGalleries/<public name>/images/….",
    };

    internal override string[] Sentences =>
    [
        "The shared gallery image reference id provided, '<ResourceId>'",
        "The community gallery image reference id provided, '<ResourceId>'",
    ];

    internal override string[] ErrorCodes => ["BadRequest"];

    public override string AzPowerShell => "Set-AzVMSourceImage -VM $vm -Id <ResourceId>";

    public override string AzureCli => "az vm create -g <VirtualMachineResourceGroup> -n <VirtualMachine> --image <ResourceId>";

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        var sentence = NearbyDetails.FromSentenceOn(match);
        if (Approval.Match(sentence) is { Success: true } approval && approval.Index < match.Excerpt.Length)
            return false;
        if (!NearbyDetails.Read(match, Provided, sentence) && !match.Says("/subscriptions/"))
            return false;
        match.Values["Property"] = match.Says("community gallery image") ? "communityGalleryImageId" : "sharedGalleryImageId";
        return true;
    }

    IEnumerable<Answer> ICheck<DeploymentRequest>.Check(DeploymentRequest request) =>
    [
        .. Check("sharedGalleryImageId", request.SharedGalleryImageId),
        .. Check("communityGalleryImageId", request.CommunityGalleryImageId),
    ];

    private static IEnumerable<Answer> Check(string property, string? id)
    {
        if (LinkedImageId.IsImageId(id))
            yield return Answer.Failed(("Property", property), ("ResourceId", id));
    }
}
