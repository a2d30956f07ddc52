using SigTroubleshoot.Deployment;
using SigTroubleshoot.Health;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Rules;

/// <summary>The image version exists but its provisioning state is Failed.</summary>
/// <remarks>packer#11558 reports versions that are left in this state.</remarks>
internal sealed class VersionProvisioningFailed() : Rule("SIG334", RuleArea.Version, FindingSeverity.Error), ILiveCheck<VersionReading>, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The image version[ '{Version}'] exists, but its provisioning failed.",
        MessagePassed = "The provisioning of the image version[ {Version}] has not failed[ (state {ProvisioningState})].",
        Cause = "The image version exists, but its provisioning state is Failed. Deployments from it fail, and its version number remains taken.",
        Remedy = "Check the replication status for the failed regions, then retry the update. If it never succeeded, delete the version and publish it again with the same or a new number.",
    };

    public override string AzPowerShell => GalleryCommands.ReplicationStatusAzPowerShell;

    public override string AzureCli => GalleryCommands.ReplicationStatusAzureCli;

    public IEnumerable<Answer> Check(VersionReading reading) =>
        reading.Version.IsProvisioning("Failed") ? [Answer.Failed(("Version", reading.Version.Name))] : [];

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Question.Image.IsShared)
            return [];
        if (reading.Version is not { } version)
            return [reading.WithoutVersion()];
        if (version.Version.ProvisioningState is not { Length: > 0 } state)
            return [Undetermined.NoValue(CommonTexts.PropertyProvisioningState)];
        return version.Version.IsProvisioning("Failed") ? Check(version) : [Answer.Passed(("ProvisioningState", state))];
    }
}
