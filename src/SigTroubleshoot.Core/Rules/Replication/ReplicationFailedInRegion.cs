namespace SigTroubleshoot.Rules;

/// <summary>Copying the version to the named region failed, mostly for a reason inside the service.</summary>
/// <remarks>real outputs (Azure/azure-cli#15539); facts §8; seed</remarks>
internal sealed class ReplicationFailedInRegion : Rule
{
    public ReplicationFailedInRegion() : base("SIG501", RuleArea.Replication, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{region:<Region>, detail:<Detail>}'",
        ];
        AzPowerShell = "(Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version> -ExpandReplicationStatus).ReplicationStatus.Summary";
        AzureCli = "az sig image-version show -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --expand ReplicationStatus --query replicationStatus";
    }
}
