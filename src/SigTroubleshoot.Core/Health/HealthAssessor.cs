using SigTroubleshoot.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Health;

/// <summary>Evaluates an image version: its overall state, and what the rules find.</summary>
internal static class HealthAssessor
{
    /// <summary>Microsoft's troubleshooting guide: allow up to six hours, then retry.</summary>
    public static readonly TimeSpan LongestReplication = TimeSpan.FromHours(6);

    /// <summary>The overall state, from the states of the regions.</summary>
    public static ReplicationHealthState StateOf(VersionReading reading)
    {
        if (reading.IsDeleting)
            return ReplicationHealthState.Deleting;
        var regions = reading.Regions;
        var someComplete = regions.Any(region => region.Is("Completed"));
        var failed = regions.Any(region => region.Is("Failed"));
        var absent = !reading.IsChanging && regions.Any(region => region.Is(RegionReplication.Absent));
        if (reading.Version.IsProvisioning("Failed") || (failed && !someComplete))
            return ReplicationHealthState.Failed;
        if (failed || (absent && someComplete))
            return ReplicationHealthState.Degraded;
        if (regions.Any(region => region.Is("Replicating")))
            return regions.Any(reading.IsStuck) ? ReplicationHealthState.Stuck : ReplicationHealthState.InProgress;
        if (absent)
            return ReplicationHealthState.Failed;
        if (reading.IsChanging)
            return ReplicationHealthState.InProgress;
        return regions.Count > 0 && regions.All(region => region.Is("Completed")) && !reading.Contradicts && reading.IsSettled
            ? ReplicationHealthState.Healthy
            : ReplicationHealthState.Unknown;
    }

    /// <summary>The complete result.</summary>
    /// <param name="rules">The rules to apply.</param>
    /// <param name="reading">The version.</param>
    /// <param name="source">The name of the reading in a finding's Source.</param>
    public static ReplicationHealth Assess(RuleSet rules, VersionReading reading, string source)
    {
        var version = reading.Version;
        var regions = reading.Regions;
        return new ReplicationHealth
        {
            ResourceId = version.Id ?? "",
            SubscriptionId = version.SubscriptionId ?? "",
            ResourceGroupName = version.ResourceGroupName ?? "",
            GalleryName = version.GalleryName ?? "",
            GalleryImageDefinitionName = version.GalleryImageDefinitionName ?? "",
            GalleryApplicationName = version.GalleryApplicationName ?? "",
            Name = version.Name ?? "",
            State = StateOf(reading),
            Reason = ReasonOf(reading),
            ProvisioningState = version.ProvisioningState ?? "",
            AggregatedState = version.ReplicationStatus?.AggregatedState ?? "",
            Location = version.Location ?? "",
            PublishedDate = version.PublishedDate,
            ReadAt = reading.Now,
            Regions = regions,
            Progress = ProgressOf(regions),
            LastWrite = reading.Details.History?.LastWrite,
            UsualTime = reading.Details.History?.UsualTime,
            SharingPermission = reading.Details.Sharing?.Value?.SharingPermission ?? "",
            SharedWith = reading.Details.Sharing?.Value?.SharedWith ?? [],
            TimeLeft = regions.Any(region => region.Is("Replicating") && region.TimeLeft is null) ? null : regions.Max(region => region.TimeLeft),
            Findings = FindingsOf(rules, reading, source),
        };
    }

    private static Finding[] FindingsOf(RuleSet rules, VersionReading reading, string source)
    {
        var target = reading.Version.Id ?? reading.Version.Name ?? "";
        var names = NamesOf(reading.Version);
        return reading.Version.GalleryApplicationName is null
            ? [.. rules.Judge(reading, target, source, names).Concat(rules.Check(reading.Version, target, source)).WorstFirst()]
            : [.. rules.Judge(new ApplicationReading(reading), target, source, names).WorstFirst()];
    }


    // What no rule says: that nothing is known.
    private static string ReasonOf(VersionReading reading) =>
        StateOf(reading) != ReplicationHealthState.Unknown ? ""
        : reading.Version.ReplicationStatus is null ? CommonTexts.ReadNoReplicationStatus
        : reading.IsSettled ? ""
        : CommonTexts.Fill(CommonTexts.ProvisioningStateUnknown, ("State", reading.Version.ProvisioningState));

    // For the messages and commands.
    private static Dictionary<string, string> NamesOf(ImageVersion version) => NamedValues.Of(
        ("ResourceId", version.Id),
        ("SubscriptionId", version.SubscriptionId),
        ("ResourceGroup", version.ResourceGroupName),
        ("Gallery", version.GalleryName),
        ("Definition", version.GalleryImageDefinitionName),
        ("Application", version.GalleryApplicationName),
        ("Version", version.Name),
        ("Location", version.Location));

    private static int? ProgressOf(IReadOnlyList<RegionReplication> regions)
    {
        var targets = regions.Where(region => region.ReplicaCount is not null).ToList();
        if (targets.Count == 0 || targets.All(region => region.Is("Unknown")))
            return null;
        return (int)targets.Average(region => region.Done);
    }
}
