using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Azure;

/// <summary>What a VM size can do in a region, as far as images are concerned.</summary>
/// <remarks>Compute's list of SKUs; capabilities are names and values, both texts. A capability may be absent.</remarks>
internal sealed class VmSizeCapabilities
{
    private readonly Dictionary<string, string> _capabilities = new(StringComparer.OrdinalIgnoreCase);

    private VmSizeCapabilities(JsonValue sku)
    {
        Name = sku["name"].Text;
        foreach (var capability in sku["capabilities"].Items)
            _capabilities[capability["name"].Text] = capability["value"].Text;
        Restrictions = [.. sku["restrictions"].Items.Select(restriction => new VmSizeRestriction(restriction))];
    }

    /// <summary>The size's name as Azure writes it.</summary>
    public string Name { get; }

    /// <summary>The Hyper-V generations it boots, <c>V1</c> and <c>V2</c>; empty where the list does not tell.</summary>
    public IReadOnlyList<string> Generations => [.. Capability("HyperVGenerations").Split(',').Select(text => text.Trim()).Where(text => text.Length > 0)];

    /// <summary><c>x64</c> or <c>Arm64</c>; empty where the list does not tell.</summary>
    public string Architecture => Capability("CpuArchitectureType");

    /// <summary>Whether it cannot run Trusted Launch machines although it boots generation 2.</summary>
    public bool IsTrustedLaunchDisabled => string.Equals(Capability("TrustedLaunchDisabled"), "True", StringComparison.OrdinalIgnoreCase);

    /// <summary>How it runs confidential machines, <c>SNP</c> or <c>TDX</c>; empty where it does not.</summary>
    public string ConfidentialComputingType => Capability("ConfidentialComputingType");

    /// <summary>What keeps the subscription from using it.</summary>
    public IReadOnlyList<VmSizeRestriction> Restrictions { get; }

    /// <summary>Finds a size in the list of a region.</summary>
    /// <param name="skus">The items of the list.</param>
    /// <param name="size">The size's name, in any case.</param>
    /// <returns>Null where the region does not offer it.</returns>
    public static VmSizeCapabilities? Find(IEnumerable<JsonValue> skus, string size)
    {
        var sku = skus.FirstOrDefault(item => Is(item["resourceType"].Text, "virtualMachines") && Is(item["name"].Text, size));
        return sku is null ? null : new VmSizeCapabilities(sku);
    }

    /// <summary>Whether it boots a generation, given as <c>V2</c> or <c>2</c>; null where the list does not tell.</summary>
    public bool? Boots(string generation) =>
        Generations.Count == 0 ? null : Generations.Any(known => Is(known.TrimStart('V', 'v'), generation.Trim().TrimStart('V', 'v')));

    /// <summary>Whether it runs an architecture; null where the list does not tell.</summary>
    public bool? Runs(string architecture) => Architecture.Length == 0 ? null : Is(Architecture, architecture.Trim());

    /// <summary>What keeps the subscription from using it anywhere in a region; null where nothing does.</summary>
    public VmSizeRestriction? RestrictionIn(string region) =>
        Restrictions.FirstOrDefault(restriction => restriction.IsOfLocation && restriction.Locations.Any(name => AzureRegion.IsSame(name, region)));

    private string Capability(string name) => _capabilities.TryGetValue(name, out var value) ? value : "";

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What keeps a subscription from using a VM size.</summary>
internal sealed class VmSizeRestriction
{
    /// <param name="json">An item of <c>restrictions</c>.</param>
    internal VmSizeRestriction(JsonValue json)
    {
        var info = json["restrictionInfo"];
        IsOfLocation = string.Equals(json["type"].Text, "Location", StringComparison.OrdinalIgnoreCase);
        Reason = json["reasonCode"].Text;
        Locations = [.. (info["locations"].Items.Count > 0 ? info["locations"] : json["values"]).Items.Select(item => item.Text)];
        Zones = [.. info["zones"].Items.Select(item => item.Text)];
    }

    /// <summary>Whether the whole region is closed; else it is only zones of it.</summary>
    public bool IsOfLocation { get; }

    /// <summary><c>NotAvailableForSubscription</c> or <c>QuotaId</c>; empty where the list does not tell.</summary>
    public string Reason { get; }

    /// <summary>The regions it holds in.</summary>
    public IReadOnlyList<string> Locations { get; }

    /// <summary>The zones it holds in; empty where it holds in the whole region.</summary>
    public IReadOnlyList<string> Zones { get; }
}
