using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Resources;

/// <summary>
/// An image definition about to be made, or one that exists. Values are texts as given (dates as ISO 8601,
/// numbers invariant), so that a malformed one can be reported; null means absent.
/// </summary>
internal sealed class ImageDefinition
{
    /// <summary>The resource group of the gallery.</summary>
    public string? ResourceGroupName { get; init; }

    /// <summary>The gallery.</summary>
    public string? GalleryName { get; init; }

    /// <summary>The definition's name.</summary>
    public string? Name { get; init; }

    /// <summary>The region.</summary>
    public string? Location { get; init; }

    /// <summary>The identifier's publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>The identifier's offer.</summary>
    public string? Offer { get; init; }

    /// <summary>The identifier's SKU.</summary>
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

    /// <summary>Recommended number of vCPUs, least.</summary>
    public string? MinimumVCpu { get; init; }

    /// <summary>Recommended number of vCPUs, most.</summary>
    public string? MaximumVCpu { get; init; }

    /// <summary>Recommended memory in GB, least.</summary>
    public string? MinimumMemory { get; init; }

    /// <summary>Recommended memory in GB, most.</summary>
    public string? MaximumMemory { get; init; }

    /// <summary>The purchase plan's name.</summary>
    public string? PurchasePlanName { get; init; }

    /// <summary>The purchase plan's publisher.</summary>
    public string? PurchasePlanPublisher { get; init; }

    /// <summary>The purchase plan's product.</summary>
    public string? PurchasePlanProduct { get; init; }

    /// <summary>Features by name (SecurityType, DiskControllerTypes, …); the keys ignore case.</summary>
    public IReadOnlyDictionary<string, string> Features { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a definition read from Azure or piped from Get-AzGalleryImageDefinition.</summary>
    public bool Exists { get; init; }

    /// <summary>Other definitions of the same gallery that are known, such as those earlier in the pipeline.</summary>
    public IReadOnlyList<ImageDefinition> Siblings { get; init; } = [];
}
