using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>The replication of an image version to one region.</summary>
public sealed class RegionReplication
{
    /// <summary>The state of a target region that the replication status does not list, although it lists others.</summary>
    public const string Absent = nameof(Absent);

    /// <summary>The region, in lowercase and without spaces (<c>westeurope</c>).</summary>
    public required string Region { get; init => field = CleanText.Of(value); }

    /// <summary>
    /// What the service reports: Completed, Replicating, Failed, Unknown, or a new state; <see cref="Absent"/> if
    /// it is a target region of the version and the service does not report it.
    /// </summary>
    public required string State { get; init => field = CleanText.Of(value); }

    /// <summary>The progress from 0 to 100; null if the service does not report it.</summary>
    public int? Progress { get; init; }

    /// <summary>What the service reports about a failure; empty if there is none.</summary>
    public string Details { get; init => field = CleanText.Of(value); } = "";

    /// <summary>The number of replicas that the version requests in the region; null if the region is not, or no longer, a target region.</summary>
    public int? ReplicaCount { get; init; }

    /// <summary>Standard_LRS, Standard_ZRS, Premium_LRS, or PremiumV2_LRS; empty if not specified.</summary>
    public string StorageAccountType { get; init => field = CleanText.Of(value); } = "";

    /// <summary>Whether <c>latest</c> skips the version in this region.</summary>
    public bool ExcludeFromLatest { get; init; }

    /// <summary>
    /// Since when, at the latest, the region is being replicated: the last accepted write of the version, which the activity log
    /// shows. The region may have been added by an earlier write. Null if it is not being replicated, or if the log was not read.
    /// </summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>The estimated time until it is complete, from two reads or from the activity log; null if there is no estimate.</summary>
    public TimeSpan? TimeLeft { get; private set; }

    /// <summary>Whether sharing of the gallery has taken effect in the region: Succeeded, InProgress, Failed, or Unknown; empty if it is not shared, or was not read.</summary>
    public string SharingState { get; private set => field = CleanText.Of(value); } = "";

    /// <summary>The region and its state.</summary>
    public override string ToString() => State == "Replicating" && Progress is { } done ? $"{Region}: {State} {done} %" : $"{Region}: {State}";

    /// <summary>The progress from 0 to 100: 100 if it is complete, 0 if it is not reported.</summary>
    internal int Done => Is("Completed") ? 100 : Math.Max(0, Math.Min(Progress ?? 0, 100));

    /// <summary>The first of the reads that all showed the present progress; null if the read before showed another one, or if there was none.</summary>
    internal DateTimeOffset? UnchangedSince { get; private set; }

    /// <summary>The same region, compared with an earlier read.</summary>
    internal RegionReplication With(TimeSpan? timeLeft, DateTimeOffset? unchangedSince)
    {
        var copy = (RegionReplication)MemberwiseClone();
        copy.TimeLeft = timeLeft;
        copy.UnchangedSince = unchangedSince;
        return copy;
    }

    /// <summary>The same region, with what the activity log shows about the version.</summary>
    internal RegionReplication With(DateTimeOffset? since, TimeSpan? timeLeft)
    {
        var copy = (RegionReplication)MemberwiseClone();
        copy.Since = since;
        copy.TimeLeft ??= timeLeft;
        return copy;
    }

    /// <summary>The same region, with the state of sharing in it.</summary>
    internal RegionReplication With(string sharingState)
    {
        var copy = (RegionReplication)MemberwiseClone();
        copy.SharingState = sharingState;
        return copy;
    }

    /// <summary>Whether the state is this one, ignoring case.</summary>
    internal bool Is(string state) => string.Equals(State, state, StringComparison.OrdinalIgnoreCase);
}
