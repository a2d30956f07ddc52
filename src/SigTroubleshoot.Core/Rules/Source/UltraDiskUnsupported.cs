namespace SigTroubleshoot.Rules;

/// <summary>The source VM has an Ultra disk attached, which a gallery image cannot hold.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 18</remarks>
internal sealed class UltraDiskUnsupported : Rule
{
    public UltraDiskUnsupported() : base("SIG424", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Source virtual machine <ResourceId> cannot contain disk ['<DiskId>'] stored in an UltraSSD account type",
        ];
        Lookalikes =
        [
            "The 'UltraSSD_LRS' SKU is only supported for empty disks.",
        ];
        AzureCli = "az vm show --ids <ResourceId> --query 'storageProfile.dataDisks[].managedDisk.storageAccountType'";
    }
}
