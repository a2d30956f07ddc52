using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The id of a disk encryption set for the OS disk or a data disk is no valid resource id.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table; its workaround leaves out the segment <c>diskEncryptionSets</c>,
/// which Microsoft's page on encrypting versions has.
/// </remarks>
internal sealed class DiskEncryptionSetIdMalformed : Rule, ICheck<ImageVersion>
{
    private const string Encryption = "galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.";

    public DiskEncryptionSetIdMalformed() : base("SIG805", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            $"The value of parameter {Encryption}dataDiskImages.diskEncryptionSetId is invalid",
            $"The value of parameter {Encryption}osDiskImage.diskEncryptionSetId is invalid",
        ];
        AzPowerShell = EncryptionCommands.ListSetsWithAzPowerShell;
        AzureCli = EncryptionCommands.ListSetsWithAzureCli;
    }

    internal override bool Accepts(Sighting sighting)
    {
        sighting.Values["Disk"] = sighting.Says("osDiskImage") ? EncryptedDisk.OSDisk : "a data disk";
        return true;
    }

    public IEnumerable<Answer> Check(ImageVersion request) =>
        from disk in (request.TargetRegions ?? []).SelectMany(EncryptedDisk.Of)
        where !IsDiskEncryptionSet(disk.DiskEncryptionSetId)
        select Answer.Failed(
            ("DiskEncryptionSet", disk.DiskEncryptionSetId),
            ("Region", disk.Region),
            ("Disk", disk.Name),
            ("SubscriptionId", request.SubscriptionId));

    private static bool IsDiskEncryptionSet(string text) =>
        ResourceId.TryParse(text, out var id)
        && id is { IsDiskEncryptionSet: true, Name.Length: > 0, SubscriptionId.Length: > 0, ResourceGroup.Length: > 0, Action.Length: 0 };
}
