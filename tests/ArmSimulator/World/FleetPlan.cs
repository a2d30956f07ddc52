namespace SigTroubleshoot.ArmSimulator;

/// <summary>What became of a version of a fleet.</summary>
public enum FleetState
{
    /// <summary>Everywhere, with enough replicas.</summary>
    Healthy,

    /// <summary>Being copied, for less than an hour.</summary>
    Replicating,

    /// <summary>Being copied, for ten hours.</summary>
    Stuck,

    /// <summary>Copying failed in one region.</summary>
    Failed,

    /// <summary>The state of one region is unknown.</summary>
    Unknown,

    /// <summary>The replication status has no entry for one region.</summary>
    AbsentRegion,

    /// <summary>Its end of life is past.</summary>
    EndOfLife,

    /// <summary>In one region only.</summary>
    SingleRegion,

    /// <summary>Left out of latest.</summary>
    ExcludedFromLatest,

    /// <summary>One replica in each region.</summary>
    FewReplicas,

    /// <summary>It could not be made.</summary>
    ProvisioningFailed,
}

/// <summary>A fleet of versions to make.</summary>
public sealed record FleetPlan
{
    /// <summary>Usual shares of the states: most are well.</summary>
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

    /// <summary>The subscription they lie in; it must be in the world.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>Their resource group.</summary>
    public string ResourceGroup { get; init; } = "rg-fleet";

    /// <summary>How many versions there are in all.</summary>
    public int Versions { get; init; } = 10_000;

    /// <summary>Over how many galleries they are spread.</summary>
    public int Galleries { get; init; } = 4;

    /// <summary>How many definitions each gallery has.</summary>
    public int DefinitionsPerGallery { get; init; } = 25;

    /// <summary>The target regions; the first one is where they belong.</summary>
    public IReadOnlyList<string> Regions { get; init; } = ["West Europe", "North Europe", "UK South"];

    /// <summary>Where chance begins: one seed gives one fleet.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Shares of the states.</summary>
    public IReadOnlyDictionary<FleetState, int> Mix { get; init; } = UsualMix;
}
