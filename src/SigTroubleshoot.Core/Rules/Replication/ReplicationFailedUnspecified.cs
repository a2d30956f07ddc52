namespace SigTroubleshoot.Rules;

/// <summary>The service failed while copying the version and gives an internal reason that no more specific entry explains.</summary>
/// <remarks>real outputs (packer#11558); generic fallback of area 5xx</remarks>
internal sealed class ReplicationFailedUnspecified : Rule
{
    public ReplicationFailedUnspecified() : base("SIG511", RuleArea.Replication, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["InternalOperationError", "InvalidBeginGetAccessForGalleryImageVersionSnapshotResponseFromPIR"];
        Messages =
        [
            "Replication failed in this region due to '<Detail>",
            "The response from pir.BeginGetAccessForGalleryImageVersionSnapshot is invalid.",
        ];
        Lookalikes =
        [
            "Replication failed in this region due to 'The GalleryImageVersion source resource size … (SIG427)",
            "Replication failed in this region due to 'Contract.Assert failed: Data model DiskEncryptionSetId … (SIG815)",
        ];
        AzPowerShell = "(Get-AzGalleryImageVersion -ResourceGroupName <ResourceGroup> -GalleryName <Gallery> -GalleryImageDefinitionName <Definition> -Name <Version> -ExpandReplicationStatus).ReplicationStatus.Summary";
        AzureCli = "az sig image-version show -g <ResourceGroup> -r <Gallery> -i <Definition> -e <Version> --expand ReplicationStatus --query replicationStatus";
    }
}
