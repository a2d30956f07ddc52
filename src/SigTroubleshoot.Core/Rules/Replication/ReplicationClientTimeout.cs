namespace SigTroubleshoot.Rules;

/// <summary>The tool stopped waiting before replication ended.</summary>
/// <remarks>real outputs (packer#8445, #8802; Image Builder); real outputs-notes §2e</remarks>
internal sealed class ReplicationClientTimeout : Rule
{
    public ReplicationClientTimeout() : base("SIG506", RuleArea.Replication, FindingSeverity.Warning, RuleModes.Diagnosis)
    {
        Messages =
        [
            "Future#WaitForCompletion: context has been cancelled: StatusCode=<StatusCode> -- Original Error: context deadline exceeded",
            "Error waiting on shared image gallery future for resource group: <ResourceGroup>, gallery name: <Gallery>, gallery image name: <Definition>.",
        ];
        Lookalikes =
        [
            "Failed while waiting for packerizer: Timeout waiting for microservice to complete: 'context deadline exceeded'",
        ];
        AzPowerShell = "(Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version> -ExpandReplicationStatus).ReplicationStatus.Summary";
        AzureCli = "az sig image-version show -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --expand ReplicationStatus --query replicationStatus";
    }
}
