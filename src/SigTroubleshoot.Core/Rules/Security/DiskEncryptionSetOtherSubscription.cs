using SigTroubleshoot.Deployment;
using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The version is to be encrypted with a disk encryption set from another subscription.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table (which lists the sentence twice); Microsoft's page on encrypting versions.</remarks>
internal sealed class DiskEncryptionSetOtherSubscription() : Rule("SIG801", RuleArea.Security, FindingSeverity.Error), ISentenceGuard, ICheck<ImageVersion>, IVerify, IAnticipate<PlannedVersion>, ILiveCheck<DeploymentReading>
{
    internal override RuleText Text => new()
    {
        Message = "The disk encryption set[ '{DiskEncryptionSet}'] is not in the gallery's subscription[ ('{SubscriptionId}')].",
        MessagePassed = "The disk encryption sets of the image version[ {Version}] are in its subscription and region[ ({Region})].",
        ["MessageRegion"] = "The disk encryption set[ '{DiskEncryptionSet}'] is in a different region[ ({OtherRegion})] than the one it is used for[ ({Region})].",
        MessageConfirmed = "The disk encryption set[ '{DiskEncryptionSet}'] is not in the gallery's subscription[ ('{SubscriptionId}')][ but in '{OtherSubscriptionId}'].",
        ["MessageConfirmedRegion"] = "The disk encryption set[ '{DiskEncryptionSet}'] is in a different region[ ({ExistingRegion})] than the one it is used for[ ({UsedIn})].",
        MessageRefuted = "The disk encryption set[ '{DiskEncryptionSet}'] is in the gallery's subscription[ ('{SubscriptionId}')][, in region {Region}].",
        Cause = "The image version is to be encrypted with a disk encryption set from another subscription. The set must be in the gallery's subscription and in the region it is used for.",
        Remedy = "Choose or create a disk encryption set in the gallery's subscription for each target region, and assign each set to its own region.",
    };

    internal override string[] Sentences =>
    [
        "The disk encryption set '<DiskEncryptionSet>' must be in the same subscription '<SubscriptionId>' as the gallery resource",
        "The disk encryption set <DiskEncryptionSet> must be in the same subscription <SubscriptionId> as the gallery resource",
    ];

    public override string AzPowerShell => EncryptionCommands.ListSetsWithAzPowerShell;

    public override string AzureCli => EncryptionCommands.ListSetsWithAzureCli;

    // Nearly the same words say that a disk and its set must be in the same region.
    bool ISentenceGuard.Accepts(RuleMatch match) => match.Says("same subscription") || match.Says("gallery");

    public IEnumerable<Answer> Check(ImageVersion request)
    {
        if (request.SubscriptionId is not { Length: > 0 } own)
            return [];
        // SIG805 covers what is no disk encryption set.
        var sets = (request.TargetRegions ?? []).SelectMany(EncryptedDisk.Of)
            .Select(disk => (Disk: disk, Subscription: ResourceId.TryParse(disk.DiskEncryptionSetId, out var id) && id.IsDiskEncryptionSet ? id.SubscriptionId : ""))
            .Where(set => set.Subscription.Length > 0)
            .ToList();
        // Sets that all name one subscription may be in the gallery's, if that one is not known.
        if (request.IsSubscriptionAssumed && sets.TrueForAll(set => CustomerKeys.IsSame(set.Subscription, sets[0].Subscription)))
            return [];
        // Whatever the gallery's is, the sets cannot all be there; the first one stays.
        var expected = request.IsSubscriptionAssumed ? sets[0].Subscription : own;
        return
            from set in sets
            where !CustomerKeys.IsSame(set.Subscription, expected)
            select Answer.Failed(
                ("DiskEncryptionSet", set.Disk.DiskEncryptionSetId),
                ("SubscriptionId", request.IsSubscriptionAssumed ? null : own),
                ("OtherSubscriptionId", set.Subscription),
                ("Region", set.Disk.Region),
                ("Disk", set.Disk.Name));
    }

    // That it is in another subscription is visible without Azure.
    IEnumerable<AnticipatedError> IAnticipate<PlannedVersion>.Anticipate(PlannedVersion plan) =>
        from disk in plan.EncryptionSets
        where disk.Region.Trim().Length > 0
        group disk by (Id: disk.DiskEncryptionSetId.ToUpperInvariant(), Region: AzureRegion.Normalize(disk.Region)) into same
        select new AnticipatedError(("DiskEncryptionSet", same.First().DiskEncryptionSetId), ("UsedIn", same.First().Region));

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        if (verification["DiskEncryptionSet"] is not { } set)
            return Task.FromResult(Undetermined.Unnamed(NamedThing.DiskEncryptionSet));
        if (verification["SubscriptionId"] is not { } subscription)
            return Task.FromResult(Undetermined.Unnamed(NamedThing.Subscription));
        if (!NamedResources.IsId(set))
            return NamedEncryptionSet.VerifyAsync(verification, set, subscription, whenFound: Answer.Refuted, whenMissing: Answer.Confirmed, cancellation);
        return verification.ReadAsync(
            set,
            NamedThing.DiskEncryptionSet,
            AzureResourceMapping.Map,
            found =>
            {
                if (verification["UsedIn"] is { } region && found.Location is { Length: > 0 } location && !AzureRegion.IsSame(location, region))
                    return Answer.Confirmed(("DiskEncryptionSet", set), ("ExistingRegion", location), ("UsedIn", region)).As("MessageConfirmedRegion");
                var owner = CustomerKeys.SubscriptionOf(set);
                (string, string?)[] values = [("DiskEncryptionSet", set), ("SubscriptionId", subscription), ("OtherSubscriptionId", owner), ("Region", found.Location)];
                return CustomerKeys.IsSame(owner, subscription) ? Answer.Refuted(values) : Answer.Confirmed(values);
            },
            cancellation);
    }

    IEnumerable<Answer> ILiveCheck<DeploymentReading>.Check(DeploymentReading reading)
    {
        if (reading.Version is not { } version || reading.EncryptionSets.Count == 0)
            return [];
        var elsewhere = reading.EncryptionSets
            .Where(set => set.Location.Length > 0 && AzureRegion.Normalize(set.Location) != reading.Question.Region)
            .Select(set => Answer.Failed(("DiskEncryptionSet", set.Disk.DiskEncryptionSetId), ("OtherRegion", set.Location)) with { MessageKind = "MessageRegion" })
            .ToList();
        if (elsewhere.Count > 0)
            return elsewhere;
        var ofSubscription = Answer.Of(Check(version.Version)).ToList();
        if (ofSubscription[0].Outcome == FindingOutcome.Failed || reading.EncryptionSets.All(set => set.Location.Length > 0))
            return ofSubscription;
        return [reading.EncryptionSets.Select(set => set.Set.Failure).FirstOrDefault(failure => failure is not null) is { } failure ? Answer.NotEvaluated(failure) : Undetermined.NoValue(CommonTexts.PropertyEncryptionSetRegion)];
    }
}
