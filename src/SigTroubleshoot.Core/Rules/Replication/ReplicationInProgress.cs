namespace SigTroubleshoot.Rules;

/// <summary>The version is still being copied to this region.</summary>
/// <remarks>seed; facts §4; real outputs-notes §3.3</remarks>
internal sealed class ReplicationInProgress : Rule
{
    public ReplicationInProgress() : base("SIG502", RuleArea.Replication, FindingSeverity.Information, RuleModes.Live)
    {
        AzPowerShell = "(Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version> -ExpandReplicationStatus).ReplicationStatus.Summary";
        AzureCli = "az sig image-version show -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --expand ReplicationStatus --query replicationStatus";
    }
}
