namespace SigTroubleshoot.Resources;

/// <summary>
/// An image definition that is about to be created or that exists. User-specified values are texts as given
/// (dates as ISO 8601, numbers invariant), so that a malformed one can be reported; null means absent.
/// </summary>
/// <remarks>The gallery's REST reference, <c>Microsoft.Compute/galleries/images</c>; New-AzGalleryImageDefinition.</remarks>
internal sealed record ImageDefinition
{
    /// <summary>The operating systems.</summary>
    public static readonly string[] OsTypes = ["Windows", "Linux"];

    /// <summary>The states of an operating system.</summary>
    public static readonly string[] OsStates = ["Generalized", "Specialized"];

    /// <summary>The generations of Hyper-V.</summary>
    public static readonly string[] Generations = ["V1", "V2"];

    /// <summary>The resource ID; null if the definition does not have one yet, or if unknown.</summary>
    public string? Id { get; init; }

    /// <summary>The subscription of the gallery, from the ID or from the context.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>The resource group of the gallery.</summary>
    public string? ResourceGroupName { get; init; }

    /// <summary>The gallery.</summary>
    public string? GalleryName { get; init; }

    /// <summary>The definition's name.</summary>
    public string? Name { get; init; }

    /// <summary>The definition's name in findings: its ID, or the name as specified.</summary>
    public string Target { get => field ?? Id ?? Name ?? ""; init; }

    /// <summary>The region.</summary>
    public string? Location { get; init; }

    /// <summary><c>properties.provisioningState</c>.</summary>
    public string? ProvisioningState { get; init; }

    /// <summary><c>identifier.publisher</c>.</summary>
    public string? Publisher { get; init; }

    /// <summary><c>identifier.offer</c>.</summary>
    public string? Offer { get; init; }

    /// <summary><c>identifier.sku</c>.</summary>
    public string? Sku { get; init; }

    /// <summary>Windows or Linux.</summary>
    public string? OsType { get; init; }

    /// <summary>Generalized or Specialized.</summary>
    public string? OsState { get; init; }

    /// <summary>V1 or V2.</summary>
    public string? HyperVGeneration { get; init; }

    /// <summary>x64 or Arm64.</summary>
    public string? Architecture { get; init; }

    /// <summary>End of life.</summary>
    public string? EndOfLifeDate { get; init; }

    /// <summary><c>recommended.vCPUs.min</c>.</summary>
    public string? MinimumVCpu { get; init; }

    /// <summary><c>recommended.vCPUs.max</c>.</summary>
    public string? MaximumVCpu { get; init; }

    /// <summary><c>recommended.memory.min</c>, in GB.</summary>
    public string? MinimumMemory { get; init; }

    /// <summary><c>recommended.memory.max</c>, in GB.</summary>
    public string? MaximumMemory { get; init; }

    /// <summary><c>purchasePlan.name</c>.</summary>
    public string? PurchasePlanName { get; init; }

    /// <summary><c>purchasePlan.publisher</c>.</summary>
    public string? PurchasePlanPublisher { get; init; }

    /// <summary><c>purchasePlan.product</c>.</summary>
    public string? PurchasePlanProduct { get; init; }

    /// <summary><c>features</c> by name (SecurityType, DiskControllerTypes, …); the keys ignore case.</summary>
    public IReadOnlyDictionary<string, string> Features { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a definition read from Azure or piped from Get-AzGalleryImageDefinition.</summary>
    public bool Exists { get; init; }

    /// <summary>Other known definitions of the same gallery, such as those earlier in the pipeline.</summary>
    public IReadOnlyList<ImageDefinition> Siblings { get; init; } = [];

    /// <summary>
    /// The disk controllers that its images support, from the feature <c>DiskControllerTypes</c>; SCSI if it has none. Microsoft's
    /// documentation also writes the name in the singular.
    /// </summary>
    public IReadOnlyList<string> DiskControllerTypes =>
        Features.TryGetValue("DiskControllerTypes", out var types) || Features.TryGetValue("DiskControllerType", out types)
            ? [.. types.Split(',').Select(type => type.Trim()).Where(type => type.Length > 0)]
            : ["SCSI"];

    /// <summary>Whether the publisher, offer, and SKU are equal to these, ignoring case.</summary>
    public bool HasIdentifier(string? publisher, string? offer, string? sku) => Is(Publisher, publisher) && Is(Offer, offer) && Is(Sku, sku);

    private static bool Is(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
