using System.Globalization;

namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads VM sizes from Compute's list of SKUs.</summary>
internal static class VmSizeMapping
{
    /// <summary>Finds a size in a region's list. The list has hundreds of items of several kinds; only this one is read.</summary>
    /// <param name="skus">The items of the list.</param>
    /// <param name="size">The name of the size, ignoring case.</param>
    /// <returns>Null if the region does not offer it.</returns>
    public static VmSize? Find(IEnumerable<IResourceNode> skus, string size) =>
        skus.FirstOrDefault(sku => Is(sku["resourceType"].Text, "virtualMachines") && Is(sku["name"].Text, size)) is { } found ? Map(found) : null;

    /// <summary>The size; absent values are empty.</summary>
    public static VmSize Map(IResourceNode node)
    {
        var capabilities = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var capability in node["capabilities"].Items)
            capabilities[capability["name"].Text ?? ""] = capability["value"].Text ?? "";
        return new VmSize
        {
            Name = node["name"].Text ?? "",
            Generations = [.. List("HyperVGenerations")],
            Architecture = Capability("CpuArchitectureType"),
            Family = node["family"].Text ?? "",
            VCpus = long.TryParse(Capability("vCPUs"), NumberStyles.None, CultureInfo.InvariantCulture, out var cores) ? cores : null,
            DiskControllerTypes = [.. List("DiskControllerTypes")],
            IsTrustedLaunchDisabled = Is(Capability("TrustedLaunchDisabled"), "True"),
            ConfidentialComputingType = Capability("ConfidentialComputingType"),
            Restrictions = [.. node["restrictions"].Items.Select(MapRestriction)],
        };

        IEnumerable<string> List(string name) => Capability(name).Split(',').Select(text => text.Trim()).Where(text => text.Length > 0);

        string Capability(string name) => capabilities.TryGetValue(name, out var value) ? value : "";
    }

    private static VmSizeRestriction MapRestriction(IResourceNode node)
    {
        var locations = node.Find("restrictionInfo.locations").Texts();
        return new VmSizeRestriction
        {
            IsOfLocation = Is(node.TextOf("type", "restrictionsType"), "Location"),
            Reason = node["reasonCode"].Text ?? "",
            Locations = locations.Count > 0 ? locations : node["values"].Texts(),
            Zones = node.Find("restrictionInfo.zones").Texts(),
        };
    }

    private static bool Is(string? left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
