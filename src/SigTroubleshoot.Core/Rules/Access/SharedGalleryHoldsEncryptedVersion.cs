using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The gallery is shared directly or with the community, but the version is encrypted with customer-managed keys.</summary>
/// <remarks>Microsoft's pages on direct sharing and community galleries: encrypted versions cannot be shared that way.</remarks>
internal sealed class SharedGalleryHoldsEncryptedVersion() : Rule("SIG712", RuleArea.Access, FindingSeverity.Warning), ICheck<ImageVersion>
{
    private static readonly string[] SharedWith = ["Groups", "Community"];

    internal override RuleText Text => new()
    {
        Message = "The image version[ '{Version}'] is encrypted with a customer-managed key, but the gallery[ '{Gallery}'] is shared directly or with the community[ (permission '{SharingPermission}')].",
        Cause = "The gallery is shared directly or with the community, but the image version is encrypted with customer-managed keys. Such versions cannot be shared that way.",
        Remedy = "Publish the version without a disk encryption set, or keep it in a private gallery and share that gallery through role assignments.",
    };

    public override string AzPowerShell => "(Get-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery>).SharingProfile";

    public override string AzureCli => "az sig show -g <ResourceGroup> -r <Gallery> --query sharingProfile";

    public IEnumerable<Answer> Check(ImageVersion request)
    {
        var encrypted = (request.TargetRegions ?? []).SelectMany(EncryptedDisk.Of).FirstOrDefault();
        if (encrypted is not null && SharedWith.Contains(request.SharingPermission, StringComparer.OrdinalIgnoreCase))
        {
            yield return Answer.Failed(
                ("Gallery", request.GalleryName),
                ("ResourceGroup", request.ResourceGroupName),
                ("Definition", request.GalleryImageDefinitionName),
                ("Version", request.Name),
                ("SharingPermission", request.SharingPermission),
                ("DiskEncryptionSet", encrypted.DiskEncryptionSetId));
        }
    }
}
