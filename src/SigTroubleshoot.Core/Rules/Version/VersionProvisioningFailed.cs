using SigTroubleshoot.Checks;
using SigTroubleshoot.Replication;

namespace SigTroubleshoot.Rules;

/// <summary>The image version exists but its provisioning state is Failed.</summary>
/// <remarks>packer#11558 tells of versions that stay behind in this state.</remarks>
internal sealed class VersionProvisioningFailed : Rule, ILiveCheck<VersionReading>
{
    public VersionProvisioningFailed() : base("SIG334", RuleArea.Version, FindingSeverity.Error, RuleModes.Live)
    {
        AzPowerShell = GalleryCommands.ReplicationStatusAzPowerShell;
        AzureCli = GalleryCommands.ReplicationStatusAzureCli;
    }

    public IEnumerable<Answer> Check(VersionReading reading) =>
        reading.IsProvisioning("Failed") ? [Answer.Failed(("Version", reading.Request.Name))] : [];
}
