using SigTroubleshoot.Deployment;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A VM or disk in another subscription is created from a version that is encrypted with a disk encryption set in the gallery's subscription.</summary>
/// <remarks>Microsoft's troubleshooting guide, VM and scale set table; before the service was renamed, the sentence said "shared image gallery".</remarks>
internal sealed class EncryptedVersionUnusableAtDeployment() : Rule("SIG802", RuleArea.Security, FindingSeverity.Error), IVerify, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The disk encryption set[ '{DiskEncryptionSet}'] of the image version belongs to a different subscription[ ('{SubscriptionId}')] than the VM or disk to be created[ ('{OtherSubscriptionId}')].",
        MessagePassed = "No disk encryption set prevents the image version[ {Version}] from being used in the VMs' subscription[ ('{OtherSubscriptionId}')].",
        MessageConfirmed = "The image version encrypts[ {Disk}][ in {Region}] with a disk encryption set[ '{DiskEncryptionSet}'] that is not in the deployment's subscription[ ('{OtherSubscriptionId}')].",
        MessageRefuted = "The image version uses no disk encryption set outside the deployment's subscription[ ('{OtherSubscriptionId}')].",
        Cause = "A VM or disk in another subscription is created from an image version that is encrypted with a disk encryption set in the gallery's subscription.",
        Remedy = "Deploy in the gallery's subscription, or publish the version in the target subscription with a disk encryption set of its own. An unencrypted version also avoids the problem.",
    };

    internal override string[] Sentences =>
    [
        "Disk encryption set <DiskEncryptionSet> in Azure Compute Gallery <ResourceId> belongs to subscription <SubscriptionId> and cannot be used with resource '<Resource>' in subscription <OtherSubscriptionId>",
        "Disk encryption set <DiskEncryptionSet> in shared image gallery <ResourceId> belongs to subscription <SubscriptionId> and cannot be used with resource '<Resource>' in subscription <OtherSubscriptionId>",
    ];

    public override string AzPowerShell => EncryptionCommands.ShowWithAzPowerShell;

    public override string AzureCli => EncryptionCommands.ShowWithAzureCli;

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["OtherSubscriptionId"] is not { } deployment)
            return Task.FromResult(Undetermined.Unnamed(NamedThing.Subscription));
        return verification.ReadVersionAsync(
            version =>
            {
                var other = CustomerKeys.Of(version).FirstOrDefault(disk => !CustomerKeys.IsSame(CustomerKeys.SubscriptionOf(disk.DiskEncryptionSetId), deployment));
                return other is null
                    ? Answer.Refuted(("OtherSubscriptionId", deployment))
                    : Answer.Confirmed(("DiskEncryptionSet", other.DiskEncryptionSetId), ("SubscriptionId", CustomerKeys.SubscriptionOf(other.DiskEncryptionSetId)), ("OtherSubscriptionId", deployment), ("Region", other.Region), ("Disk", other.Name));
            },
            cancellation);
    }

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Question.Image.IsShared)
            return [];
        if (reading.Version is null)
            return [reading.WithoutVersion()];
        var target = reading.Question.SubscriptionId;
        var foreign = reading.EncryptionSets
            .Select(set => (Id: set.Disk.DiskEncryptionSetId, Subscription: ResourceId.TryParse(set.Disk.DiskEncryptionSetId, out var id) ? id.SubscriptionId : ""))
            .Where(set => set.Subscription.Length > 0 && !string.Equals(set.Subscription, target, StringComparison.OrdinalIgnoreCase))
            .Select(set => Answer.Failed(("DiskEncryptionSet", set.Id), ("SubscriptionId", set.Subscription), ("OtherSubscriptionId", target)))
            .ToList();
        return foreign.Count > 0 ? foreign : [Answer.Passed(("OtherSubscriptionId", target))];
    }
}
