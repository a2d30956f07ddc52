namespace SigTroubleshoot.Rules;

/// <summary>The service reports the replication state of this region as Unknown, so readiness cannot be told.</summary>
/// <remarks>facts §4</remarks>
internal sealed class ReplicationStateUnknown : Rule
{
    public ReplicationStateUnknown() : base("SIG504", RuleArea.Replication, FindingSeverity.Warning, RuleModes.Live)
    {
        AzPowerShell = "(Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version> -ExpandReplicationStatus).ReplicationStatus.Summary";
        AzureCli = "az sig image-version show -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --expand ReplicationStatus --query replicationStatus";
    }
}
