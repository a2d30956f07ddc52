using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;

namespace SigTroubleshoot.Rules;

/// <summary>The image version exists but its provisioning state is Failed.</summary>
/// <remarks>packer#11558 tells of versions that stay behind in this state.</remarks>
internal sealed class VersionProvisioningFailed : Rule, ILiveCheck<VersionReading>, ILiveCheck<DeploymentReading>
{
    public VersionProvisioningFailed() : base("SIG334", RuleArea.Version, FindingSeverity.Error, RuleModes.Live)
    {
        AzPowerShell = GalleryCommands.ReplicationStatusAzPowerShell;
        AzureCli = GalleryCommands.ReplicationStatusAzureCli;
    }

    public IEnumerable<Answer> Check(VersionReading reading) =>
        reading.IsProvisioning("Failed") ? [Answer.Failed(("Version", reading.Request.Name))] : [];

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Question.Image.IsShared)
            return [];
        if (reading.Version is not { } version)
            return [Untold.WithoutVersion(reading)];
        if (version.ProvisioningState.Length == 0)
            return [Untold.NotTold("the version's provisioning state")];
        return version.IsProvisioning("Failed") ? Check(version) : [Answer.Passed(("ProvisioningState", version.ProvisioningState))];
    }
}
