namespace SigTroubleshoot.Rules;

/// <summary>Replication to this region has been going on for more than six hours, which is longer than the expected maximum.</summary>
/// <remarks>troubleshooting-shared-images.md §Replication speed; facts §3 D-15 (six hours is a soft figure)</remarks>
internal sealed class ReplicationStuck : Rule
{
    public ReplicationStuck() : base("SIG503", RuleArea.Replication, FindingSeverity.Warning, RuleModes.Live)
    {
        AzPowerShell = "(Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version> -ExpandReplicationStatus).ReplicationStatus.Summary";
        AzureCli = "az sig image-version show -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --expand ReplicationStatus --query replicationStatus";
    }
}
