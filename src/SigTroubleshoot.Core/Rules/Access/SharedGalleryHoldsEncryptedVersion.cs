using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The gallery is shared directly or with the community, but the version is encrypted with customer keys.</summary>
/// <remarks>Microsoft's pages on direct sharing and community galleries: encrypted versions cannot be shared that way.</remarks>
internal sealed class SharedGalleryHoldsEncryptedVersion : Rule, ICheck<ImageVersion>
{
    private static readonly string[] SharedWith = ["Groups", "Community"];

    public SharedGalleryHoldsEncryptedVersion() : base("SIG712", RuleArea.Access, FindingSeverity.Warning, RuleModes.Check | RuleModes.Live)
    {
        AzPowerShell = "(Get-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery>).SharingProfile";
        AzureCli = "az sig show -g <ResourceGroup> -r <Gallery> --query sharingProfile";
    }

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
