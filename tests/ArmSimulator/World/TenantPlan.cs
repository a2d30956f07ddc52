namespace SigTroubleshoot.ArmSimulator;

/// <summary>The plan of a tenant: for 2,000 subscriptions, 300 galleries with 100,000 image versions, and 50,000 VMs.</summary>
/// <param name="Subscriptions">The number of subscriptions.</param>
public sealed record TenantPlan(int Subscriptions)
{
    /// <summary>The number of image definitions in each gallery.</summary>
    public const int DefinitionsPerGallery = 10;

    /// <summary>The number of instances of each scale set.</summary>
    public const int InstancesPerScaleSet = 3;

    /// <summary>The management group that all subscriptions are in.</summary>
    public const string ManagementGroup = "mg-tenant";

    /// <summary>The target regions of each version, and the locations of the machines.</summary>
    public static IReadOnlyList<string> Regions { get; } = ["West Europe", "North Europe"];

    /// <summary>The tenant's ID.</summary>
    public string TenantId { get; init; } = "7e000000-0000-4000-9000-000000000000";

    /// <summary>The number of galleries.</summary>
    public int Galleries => Math.Max(1, Subscriptions * 3 / 20);

    /// <summary>The number of image definitions.</summary>
    public int Definitions => Galleries * DefinitionsPerGallery;

    /// <summary>The number of image versions.</summary>
    public int Versions => Subscriptions * 50;

    /// <summary>The number of VMs, each with a disk.</summary>
    public int Machines => Subscriptions * 25;

    /// <summary>The number of scale sets.</summary>
    public int ScaleSets => Math.Max(1, Subscriptions / 2);

    /// <summary>The ID of a subscription.</summary>
    public static string SubscriptionId(int number) => $"7e000000-0000-4000-8000-{number:D12}";

    /// <summary>The number of versions of an image definition.</summary>
    public int VersionsOf(int definition) => (Versions / Definitions) + (definition < Versions % Definitions ? 1 : 0);
}
