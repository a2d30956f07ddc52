namespace SigTroubleshoot.Rules;

/// <summary>The version-wide storage account type of the update differs from the type a target region already has, and the type of a region is fixed.</summary>
/// <remarks>The service's sentence, from an output posted by a user.</remarks>
internal sealed class StorageTypeMismatch : Rule
{
    public StorageTypeMismatch() : base("SIG321", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Global storage account type does not match the storage account type in the existing TargetRegion: '<Region>'.",
            "Global storage account type does not match the storage account type in the existing TargetRegion: '<Region>'. Please specify '<StorageAccountType>' as the storage account type for this region.",
        ];
        AzPowerShell = $"({VersionCommands.ShowAzPowerShell}).PublishingProfile.TargetRegions | Select-Object Name, StorageAccountType";
        AzureCli = VersionCommands.ShowAzureCli + " --query \"publishingProfile.targetRegions[].{name:name, type:storageAccountType}\" -o table";
    }
}
