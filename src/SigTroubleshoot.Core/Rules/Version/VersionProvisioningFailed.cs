namespace SigTroubleshoot.Rules;

/// <summary>The image version exists but its provisioning state is Failed.</summary>
/// <remarks>health finding; packer#11558; facts §4</remarks>
internal sealed class VersionProvisioningFailed : Rule
{
    public VersionProvisioningFailed() : base("SIG334", RuleArea.Version, FindingSeverity.Error, RuleModes.Live)
    {
        AzPowerShell = "Get-AzGalleryImageVersion … -Name <Version> -ExpandReplicationStatus";
        AzureCli = "az sig image-version show … --expand ReplicationStatus";
    }
}
