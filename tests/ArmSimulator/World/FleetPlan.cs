namespace SigTroubleshoot.ArmSimulator;

/// <summary>The state of a version in a fleet.</summary>
public enum FleetState
{
    /// <summary>Complete in all regions, with enough replicas.</summary>
    Healthy,

    /// <summary>Being replicated, for less than an hour.</summary>
    Replicating,

    /// <summary>Being replicated, for ten hours.</summary>
    Stuck,

    /// <summary>Replication failed in one region.</summary>
    Failed,

    /// <summary>The state of one region is unknown.</summary>
    Unknown,

    /// <summary>The replication status has no entry for one region.</summary>
    AbsentRegion,

    /// <summary>Its end-of-life date has passed.</summary>
    EndOfLife,

    /// <summary>It has only one region.</summary>
    SingleRegion,

    /// <summary>It is excluded from latest.</summary>
    ExcludedFromLatest,

    /// <summary>One replica in each region.</summary>
    FewReplicas,

    /// <summary>It could not be created.</summary>
    ProvisioningFailed,
}

/// <summary>The plan of a fleet of image versions.</summary>
public sealed record FleetPlan
{
    /// <summary>The usual shares of the states: most versions are healthy.</summary>
    public static IReadOnlyDictionary<FleetState, int> UsualMix { get; } = new Dictionary<FleetState, int>
    {
        [FleetState.Healthy] = 70,
        [FleetState.Replicating] = 4,
        [FleetState.Stuck] = 3,
        [FleetState.Failed] = 4,
        [FleetState.Unknown] = 2,
        [FleetState.AbsentRegion] = 3,
        [FleetState.EndOfLife] = 4,
        [FleetState.SingleRegion] = 3,
        [FleetState.ExcludedFromLatest] = 3,
        [FleetState.FewReplicas] = 3,
        [FleetState.ProvisioningFailed] = 1,
    };

    /// <summary>Their subscription; it must exist in the world.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>Their resource group.</summary>
    public string ResourceGroup { get; init; } = "rg-fleet";

    /// <summary>The total number of versions.</summary>
    public int Versions { get; init; } = 10_000;

    /// <summary>The number of galleries that they are distributed across.</summary>
    public int Galleries { get; init; } = 4;

    /// <summary>The number of image definitions in each gallery.</summary>
    public int DefinitionsPerGallery { get; init; } = 25;

    /// <summary>The target regions; the first one is also the location.</summary>
    public IReadOnlyList<string> Regions { get; init; } = ["West Europe", "North Europe", "UK South"];

    /// <summary>The random seed; the same seed creates the same fleet.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The shares of the states.</summary>
    public IReadOnlyDictionary<FleetState, int> Mix { get; init; } = UsualMix;
}
