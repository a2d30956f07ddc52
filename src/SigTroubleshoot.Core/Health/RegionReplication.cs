namespace SigTroubleshoot;

/// <summary>How the replication of an image version to one region stands.</summary>
public sealed class RegionReplication
{
    /// <summary>The state of a target region that the replication status does not list.</summary>
    public const string Absent = nameof(Absent);

    /// <summary>The region, in lower case and without spaces (<c>westeurope</c>).</summary>
    public required string Region { get; init; }

    /// <summary>
    /// What the service says: Completed, Replicating, Failed or Unknown, or a word that is new; <see cref="Absent"/> where
    /// the version names the region and the service lists nothing for it.
    /// </summary>
    public required string State { get; init; }

    /// <summary>From 0 to 100; null where the service does not tell.</summary>
    public int? Progress { get; init; }

    /// <summary>What the service says about a failure; empty where all is well.</summary>
    public string Details { get; init; } = "";

    /// <summary>How many copies the version asks for in the region; null where the region is no target region (any more).</summary>
    public int? ReplicaCount { get; init; }

    /// <summary>Standard_LRS, Standard_ZRS, Premium_LRS or PremiumV2_LRS; empty where it is not told.</summary>
    public string StorageAccountType { get; init; } = "";

    /// <summary>Whether <c>latest</c> passes the version over in this region.</summary>
    public bool ExcludeFromLatest { get; init; }

    /// <summary>An estimate of the time until it is complete; null where there are no two readings that allow one.</summary>
    public TimeSpan? TimeLeft { get; private set; }

    /// <summary>The region and its state.</summary>
    public override string ToString() => State == "Replicating" && Progress is { } done ? $"{Region}: {State} {done} %" : $"{Region}: {State}";

    /// <summary>How much is done, from 0 to 100: all where it is complete, nothing where it is not told.</summary>
    internal int Done => Is("Completed") ? 100 : Math.Max(0, Math.Min(Progress ?? 0, 100));

    /// <summary>The same region with an estimate of the time left.</summary>
    internal RegionReplication With(TimeSpan? timeLeft)
    {
        var copy = (RegionReplication)MemberwiseClone();
        copy.TimeLeft = timeLeft;
        return copy;
    }

    /// <summary>Whether the state is this one, ignoring case.</summary>
    internal bool Is(string state) => string.Equals(State, state, StringComparison.OrdinalIgnoreCase);
}
