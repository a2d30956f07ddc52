using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Rules;

/// <summary>The ID of a disk encryption set for the OS disk or a data disk is not a valid resource ID.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, image version table; its workaround omits the segment <c>diskEncryptionSets</c>,
/// which Microsoft's page on encrypting versions includes.
/// </remarks>
internal sealed class DiskEncryptionSetIdMalformed() : Rule("SIG805", RuleArea.Security, FindingSeverity.Error), ISentenceGuard, ICheck<ImageVersion>
{
    private const string Encryption = "galleryArtifactVersion.properties.publishingProfile.targetRegions.encryption.";

    internal override RuleText Text => new()
    {
        Message = "The ID of the disk encryption set[ for {Disk}][ in region '{TargetRegion}'] is not a valid resource ID[: '{DiskEncryptionSet}'].",
        Cause = "The ID of a disk encryption set for the OS disk or a data disk is not a valid resource ID.",
        Remedy = "Use the form /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Compute/diskEncryptionSets/<name>. The segment diskEncryptionSets is required, although one documentation page omits it.",
    };

    internal override string[] Sentences =>
    [
        $"The value of parameter {Encryption}dataDiskImages.diskEncryptionSetId is invalid",
        $"The value of parameter {Encryption}osDiskImage.diskEncryptionSetId is invalid",
    ];

    public override string AzPowerShell => EncryptionCommands.ListSetsWithAzPowerShell;

    public override string AzureCli => EncryptionCommands.ListSetsWithAzureCli;

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        match.Values["Disk"] = match.Says("osDiskImage") ? CommonTexts.DiskOfSystem : CommonTexts.DiskOfData;
        return true;
    }

    public IEnumerable<Answer> Check(ImageVersion request) =>
        from disk in (request.TargetRegions ?? []).SelectMany(EncryptedDisk.Of)
        where !IsDiskEncryptionSet(disk.DiskEncryptionSetId)
        select Answer.Failed(
            ("DiskEncryptionSet", disk.DiskEncryptionSetId),
            ("TargetRegion", disk.Region),
            ("Disk", disk.Name),
            ("SubscriptionId", request.SubscriptionId));

    private static bool IsDiskEncryptionSet(string text) =>
        ResourceId.TryParse(text, out var id)
        && id is { IsDiskEncryptionSet: true, Name.Length: > 0, SubscriptionId.Length: > 0, ResourceGroup.Length: > 0, Action.Length: 0 };
}
