using SigTroubleshoot.Latest;

namespace SigTroubleshoot.Rules;

/// <summary>In a region, latest means an older version, because a newer one is not there, not ready there, or excluded there.</summary>
/// <remarks>Microsoft's overview of the gallery: latest is determined separately for each region, from the versions that are replicated to it and not excluded from latest.</remarks>
internal sealed class NewerVersionNotLatestInRegion() : Rule("SIG512", RuleArea.Replication, FindingSeverity.Warning), ILiveCheck<LatestReading>
{
    internal override RuleText Text => new()
    {
        Message = "Latest means the image version[ {Version}][ in {Region}], because newer versions are not available there[: {Skipped}].",
        ["MessageReplicating"] = "Latest still means the image version[ {Version}][ in {Region}], until newer versions are replicated[: {Skipped}].",
        ["MessageChosen"] = "Latest means the image version[ {Version}][ in {Region}], because newer versions do not count there[: {Skipped}].",
        Cause = "Latest is determined separately in each region. A newer version counts there only if the region is one of its target regions, its replica is complete, and it is not excluded from latest. So a deployment without a version number gets different images in different regions.",
        Remedy = "Replicate the newer version to the region, or wait until its replica is complete. If the region is excluded by mistake, clear exclude from latest for it. If the older version is intended, specify its number in deployments.",
    };

    public override string AzPowerShell => GalleryCommands.ListVersionsAzPowerShell;

    public override string AzureCli => GalleryCommands.ListVersionsAzureCli;

    // SIG602 covers the case that the region has no latest version. A version that is excluded everywhere is held back on
    // purpose, and one that is soft-deleted is gone.
    IEnumerable<Answer> ILiveCheck<LatestReading>.Check(LatestReading reading)
    {
        if (reading.Choice is not { Failure: null, Version.Length: > 0 } latest)
            return [];
        var newer = latest.Skipped.Where(version => version.Reason is not (SkippedReason.Excluded or SkippedReason.SoftDeleted)).ToList();
        if (newer.Count == 0)
            return [];
        var answer = Answer.Failed(("Region", reading.Region), ("Version", latest.Version), ("Skipped", SkippedVersion.Describe(newer)));
        if (!newer.Exists(version => version.IsNotReady))
            return [answer with { Severity = FindingSeverity.Information, MessageKind = "MessageChosen" }];
        return newer.Exists(version => version.IsNotReady && !IsReplicating(version))
            ? [answer]
            : [answer with { Severity = FindingSeverity.Information, MessageKind = "MessageReplicating" }];
    }

    private static bool IsReplicating(SkippedVersion version) => string.Equals(version.State, "Replicating", StringComparison.OrdinalIgnoreCase);
}
