namespace SigTroubleshoot.Rules;

/// <summary>The update adds a data disk to an existing version or gives one of its data disks another LUN.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table.</remarks>
internal sealed class DataDisksImmutable : Rule
{
    public DataDisksImmutable() : base("SIG308", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed",
        ];
        AzPowerShell = $"({VersionCommands.ShowAzPowerShell}).StorageProfile.DataDiskImages";
        AzureCli = VersionCommands.ShowAzureCli + " --query storageProfile.dataDiskImages";
    }
}
