using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>Whether replication of a version failed in some region, for the rules about errors that say so.</summary>
internal static class FailedCopies
{
    /// <summary>Confirms with the failed regions and Azure's details about the first of them.</summary>
    public static Task<Answer> VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadVersionAsync(
            version => version.ReplicationStatus is { Regions.Count: > 0 } status
                ? Judge(status, verification["Region"])
                : Undetermined.NoValue(verification.NamedVersionId()!, "replicationStatus"),
            cancellation);

    private static Answer Judge(ReplicationStatus status, string? region)
    {
        RegionStatus[] failed = [.. status.In("Failed")];
        if (failed.Length == 0)
            return Answer.Refuted(("State", status.AggregatedState), ("Regions", Names(status.In("Completed"))), ("Replicating", Names(status.In("Replicating"))));
        var named = status.Of(region) is { } asked && failed.Contains(asked) ? asked : failed[0];
        return Answer.Confirmed(("Regions", Names(failed)), ("Region", named.Region), ("Detail", named.Details.TrimEnd('.')), ("State", status.AggregatedState));
    }

    /// <summary>The names of regions, for a message.</summary>
    public static string Names(IEnumerable<RegionStatus> regions) => string.Join(", ", regions.Select(region => region.Region));
}
