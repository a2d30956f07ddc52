namespace SigTroubleshoot.Rules;

/// <summary>The region stands in the target regions of the version, but the replication status has no entry for it: the list states the intent, not the result.</summary>
/// <remarks>facts §4; real outputs-notes §3.3</remarks>
internal sealed class TargetRegionNotReplicated : Rule
{
    public TargetRegionNotReplicated() : base("SIG505", RuleArea.Replication, FindingSeverity.Error, RuleModes.Live)
    {
        AzPowerShell = "(Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version> -ExpandReplicationStatus).ReplicationStatus.Summary";
        AzureCli = "az sig image-version show -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --expand ReplicationStatus --query replicationStatus";
    }
}
