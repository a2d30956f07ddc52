namespace SigTroubleshoot.Rules;

/// <summary>The version-wide storage account type of the update differs from the type a target region already has, and the type of a region is fixed.</summary>
/// <remarks>real outputs</remarks>
internal sealed class StorageTypeMismatch : Rule
{
    public StorageTypeMismatch() : base("SIG321", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Global storage account type does not match the storage account type in the existing TargetRegion: '<Region>'.",
        ];
        AzureCli = "az sig image-version show … --query publishingProfile.targetRegions";
    }
}
