namespace SigTroubleshoot.ArmSimulator;

/// <summary>The regions of the simulated cloud. Azure uses display names in some properties and short names in others.</summary>
public static class Regions
{
    private static readonly Dictionary<string, (string Display, int Zones)> Known = new(StringComparer.Ordinal)
    {
        ["westeurope"] = ("West Europe", 3),
        ["northeurope"] = ("North Europe", 3),
        ["uksouth"] = ("UK South", 3),
        ["ukwest"] = ("UK West", 0),
        ["eastus"] = ("East US", 3),
        ["eastus2"] = ("East US 2", 3),
        ["westus2"] = ("West US 2", 3),
        ["westus"] = ("West US", 0),
        ["centralus"] = ("Central US", 3),
        ["southeastasia"] = ("Southeast Asia", 3),
        ["germanywestcentral"] = ("Germany West Central", 3),
        ["swedencentral"] = ("Sweden Central", 3),
    };

    /// <summary>The short names.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Keys];

    /// <summary>The short name: without spaces, in lowercase. Empty for null.</summary>
    public static string Normalize(string? region) => (region ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>The display name; the text itself for an unknown region.</summary>
    public static string Display(string region) => Known.TryGetValue(Normalize(region), out var known) ? known.Display : region;

    /// <summary>The name as some galleries spell it: without spaces, in mixed case.</summary>
    public static string Joined(string region) => Display(region).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The offset of the times that a region writes.</summary>
    public static TimeSpan Offset(string region) => Normalize(region) switch
    {
        "westus" or "westus2" => TimeSpan.FromHours(-7),
        "eastus" or "eastus2" => TimeSpan.FromHours(-4),
        _ => TimeSpan.Zero,
    };

    /// <summary>The number of availability zones of a region.</summary>
    public static int Zones(string region) => Known.TryGetValue(Normalize(region), out var known) ? known.Zones : 0;
}
