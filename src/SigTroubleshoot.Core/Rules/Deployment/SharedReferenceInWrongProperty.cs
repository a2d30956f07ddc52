namespace SigTroubleshoot.Rules;

/// <summary>An id of a direct-shared or community gallery (/SharedGalleries/… or /CommunityGalleries/…) stands in imageReference.id, which expects an id of the caller's own world.</summary>
/// <remarks>facts §6 (property names confirmed for disks, UNV for VMs), §8 (GalleryImageNotFound 'wrong reference kind', pulumi/pulumi-aws#5129)</remarks>
internal sealed class SharedReferenceInWrongProperty : Rule
{
    public SharedReferenceInWrongProperty() : base("SIG617", RuleArea.Deployment, FindingSeverity.Warning, RuleModes.Check)
    {
    }
}
