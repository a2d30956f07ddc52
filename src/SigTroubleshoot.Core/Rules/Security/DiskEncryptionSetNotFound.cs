using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The named disk encryption set does not exist, was deleted, or is misspelt.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table. The look-alike comes from a provider for Citrix.</remarks>
internal sealed class DiskEncryptionSetNotFound : Rule, IVerify, ILiveCheck<DeploymentReading>
{
    public DiskEncryptionSetNotFound() : base("SIG804", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Messages =
        [
            "The disk encryption set '<DiskEncryptionSet>' was not found",
            "The disk encryption set <DiskEncryptionSet> was not found",
        ];
        Lookalikes =
        [
            "Failed to locate disk encryption set <DiskEncryptionSet> in resource group <ResourceGroup>, error: could not find resource",
        ];
        AzPowerShell = "Get-AzDiskEncryptionSet | Where-Object Id -like '*<DiskEncryptionSet>'";
        AzureCli = "az disk-encryption-set list --query \"[?ends_with(id, '<DiskEncryptionSet>')].{name:name, location:location, id:id}\" -o table";
    }

    internal override bool Accepts(Sighting sighting) => DiskCommand.LeavesRoomForGallery(sighting);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["DiskEncryptionSet"] is not { } set)
            return Task.FromResult(Unverified.Unnamed("DiskEncryptionSet"));
        if (NamedResources.IsId(set))
        {
            return verification.ReadAsync(
                set,
                "DiskEncryptionSet",
                json => Answer.Refuted(("DiskEncryptionSet", set), ("Region", json["location"].Text)),
                cancellation,
                whenAbsent: () => Answer.Confirmed(("DiskEncryptionSet", set)));
        }

        return verification.SubscriptionId is { } subscription
            ? NamedEncryptionSet.VerifyAsync(verification, set, subscription, whenFound: Answer.Refuted, whenMissing: Answer.Confirmed, cancellation)
            : Task.FromResult(Unverified.Unnamed("Subscription"));
    }

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading) =>
        from set in reading.EncryptionSets
        let value = ("DiskEncryptionSet", (string?)set.Disk.DiskEncryptionSetId)
        let answer = set.Set.IsNotFound ? Answer.Failed(value) : set.Set.Failure is { } failure ? Answer.NotEvaluated(failure, value) : Answer.Passed(value)
        select answer with { Target = set.Disk.DiskEncryptionSetId };
}
