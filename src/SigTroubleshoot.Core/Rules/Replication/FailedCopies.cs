using SigTroubleshoot.Checks;
using SigTroubleshoot.Live;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>Whether copying a version has failed in some region, for the rules about errors that say so.</summary>
internal static class FailedCopies
{
    /// <summary>Confirms with the regions that failed and what Azure says about the first of them.</summary>
    public static Task<Answer> VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadVersionAsync(
            version => ReplicationStatus.Of(version) is { } status
                ? Judge(status, verification["Region"])
                : Unverified.Untold(version["id"].Text, "replicationStatus"),
            cancellation);

    private static Answer Judge(ReplicationStatus status, string? region)
    {
        RegionReplication[] failed = [.. status.Failed];
        if (failed.Length == 0)
            return Answer.Refuted(("State", status.State), ("Regions", Names(status.Completed)), ("Replicating", Names(status.Replicating)));
        var named = failed.FirstOrDefault(item => AzureRegion.Normalize(item.Region) == AzureRegion.Normalize(region)) ?? failed[0];
        return Answer.Confirmed(("Regions", Names(failed)), ("Region", named.Region), ("Detail", named.Details.TrimEnd('.')), ("State", status.State));
    }

    /// <summary>The names of regions, for a message.</summary>
    public static string Names(IEnumerable<RegionReplication> regions) => string.Join(", ", regions.Select(region => region.Region));
}
