using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The disk encryption set does not exist, was deleted, or its name is misspelled.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table. The look-alike is from a provider for Citrix.</remarks>
internal sealed class DiskEncryptionSetNotFound() : Rule("SIG804", RuleArea.Security, FindingSeverity.Error), ISentenceGuard, IVerify, IAnticipate<PlannedVersion>, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The disk encryption set[ '{DiskEncryptionSet}'] does not exist.",
        MessagePassed = "The disk encryption set[ '{DiskEncryptionSet}'] exists.",
        MessageConfirmed = "The disk encryption set[ '{DiskEncryptionSet}'] does not exist[ in subscription '{SubscriptionId}'].",
        MessageRefuted = "The disk encryption set[ '{DiskEncryptionSet}'] exists[, in region {Region}].",
        Cause = "The disk encryption set does not exist, was deleted, or its name is misspelled.",
        Remedy = "Correct the ID, or create the disk encryption set in the gallery's subscription and in the region it is used for.",
    };

    internal override string[] Sentences =>
    [
        "The disk encryption set '<DiskEncryptionSet>' was not found",
        "The disk encryption set <DiskEncryptionSet> was not found",
    ];

    internal override string[] LookalikeSentences =>
    [
        "Failed to locate disk encryption set <DiskEncryptionSet> in resource group <ResourceGroup>, error: could not find resource",
    ];

    public override string AzPowerShell => "Get-AzDiskEncryptionSet | Where-Object Id -like '*<DiskEncryptionSet>'";

    public override string AzureCli => "az disk-encryption-set list --query \"[?ends_with(id, '<DiskEncryptionSet>')].{name:name, location:location, resourceId:id}\" -o table";

    bool ISentenceGuard.Accepts(RuleMatch match) => DiskCommand.LeavesRoomForGallery(match);

    // A set may encrypt several disks.
    IEnumerable<AnticipatedError> IAnticipate<PlannedVersion>.Anticipate(PlannedVersion plan) =>
        plan.EncryptionSets.Select(disk => disk.DiskEncryptionSetId).Distinct(StringComparer.OrdinalIgnoreCase).Select(id => new AnticipatedError(("DiskEncryptionSet", id)));

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["DiskEncryptionSet"] is not { } set)
            return Task.FromResult(Undetermined.Unnamed(NamedThing.DiskEncryptionSet));
        if (NamedResources.IsId(set))
        {
            return verification.ReadAsync(
                set,
                NamedThing.DiskEncryptionSet,
                AzureResourceMapping.Map,
                found => Answer.Refuted(("DiskEncryptionSet", set), ("Region", found.Location)),
                cancellation,
                whenAbsent: () => Answer.Confirmed(("DiskEncryptionSet", set)));
        }

        return verification.SubscriptionId is { } subscription
            ? NamedEncryptionSet.VerifyAsync(verification, set, subscription, whenFound: Answer.Refuted, whenMissing: Answer.Confirmed, cancellation)
            : Task.FromResult(Undetermined.Unnamed(NamedThing.Subscription));
    }

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) =>
        from set in reading.EncryptionSets
        let value = ("DiskEncryptionSet", (string?)set.Disk.DiskEncryptionSetId)
        let answer = set.Set.IsNotFound ? Answer.Failed(value) : set.Set.Failure is { } failure ? Answer.NotEvaluated(failure, value) : Answer.Passed(value)
        select answer with { Target = set.Disk.DiskEncryptionSetId };
}
