using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>What every subscription has initially: regions, the compute provider, and its sizes.</summary>
public static class Platform
{
    private static readonly string[] GalleryTypes = ["galleries", "galleries/images", "galleries/images/versions", "galleries/applications", "galleries/applications/versions"];
    private static readonly string[] OtherTypes = ["virtualMachines", "virtualMachineScaleSets", "disks", "snapshots", "images", "diskEncryptionSets"];

    /// <summary>Adds all of it to a subscription.</summary>
    internal static void Put(World world, string subscriptionId)
    {
        world.PutList($"/subscriptions/{subscriptionId}/locations", Regions.All.Select(region => Location(subscriptionId, region)));
        PutProvider(world, subscriptionId, "Microsoft.Compute", "Registered");
        PutProvider(world, subscriptionId, "Microsoft.VirtualMachineImages", "Registered");
        world.PutList($"/subscriptions/{subscriptionId}/providers/Microsoft.Compute/skus", []);
        foreach (var region in Regions.All)
            PutUsage(world, subscriptionId, region, usedCores: 0);
    }

    /// <summary>Adds a resource provider, registered or not.</summary>
    /// <param name="world">The world to add it to.</param>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="provider">Its namespace.</param>
    /// <param name="state"><c>Registered</c>, <c>NotRegistered</c>, <c>Registering</c>, or <c>Unregistered</c>.</param>
    public static void PutProvider(World world, string subscriptionId, string provider, string state)
    {
        var types = provider.Equals("Microsoft.Compute", StringComparison.OrdinalIgnoreCase)
            ? GalleryTypes.Select(type => Type(type, "2025-03-03", "2024-03-03", "2023-07-03", "2022-08-03", "2022-03-03"))
                .Concat(OtherTypes.Select(type => Type(type, "2025-04-01", "2024-07-01", "2024-03-02", "2023-09-01")))
            : [Type("imageTemplates", "2024-02-01", "2023-07-01", "2022-07-01")];
        world.Put($"/subscriptions/{subscriptionId}/providers/{provider}", new JsonObject
        {
            ["type"] = null,
            ["namespace"] = provider,
            ["registrationPolicy"] = "RegistrationRequired",
            ["resourceTypes"] = new JsonArray([.. types]),
            ["registrationState"] = state,
        });
    }

    /// <summary>Sets the number of used cores in a region, of 350.</summary>
    public static void PutUsage(World world, string subscriptionId, string region, int usedCores) =>
        world.PutList($"/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{region}/usages",
        [
            Usage("cores", "Total Regional vCPUs", usedCores, 350),
            Usage("lowPriorityCores", "Total Regional Low-priority vCPUs", 0, 350),
            Usage("standardDSv5Family", "Standard DSv5 Family vCPUs", usedCores, 350),
            Usage("standardDPSv5Family", "Standard DPSv5 Family vCPUs", 0, 100),
            Usage("standardAv2Family", "Standard Av2 Family vCPUs", 0, 100),
            Usage("standardDCASv5Family", "Standard DCASv5 Family vCPUs", 0, 100),
            Usage("standardDSv6Family", "Standard DSv6 Family vCPUs", 0, 100),
            Usage("virtualMachines", "Virtual Machines", usedCores / 4, 25000),
        ]);

    /// <summary>A VM size in the format of <c>skus</c>.</summary>
    public static JsonObject Size(VmSize size, string region) => new()
    {
        ["resourceType"] = "virtualMachines",
        ["name"] = size.Name,
        ["tier"] = "Standard",
        ["size"] = size.Name["Standard_".Length..],
        ["family"] = size.Family,
        ["locations"] = new JsonArray(region),
        ["locationInfo"] = new JsonArray(new JsonObject
        {
            ["location"] = region,
            ["zones"] = new JsonArray([.. Enumerable.Range(1, Regions.Zones(region)).Select(zone => (JsonNode)$"{zone}")]),
            ["zoneDetails"] = new JsonArray(),
        }),
        ["capabilities"] = new JsonArray([.. size.Capabilities.Select(capability => new JsonObject { ["name"] = capability.Key, ["value"] = capability.Value })]),
        ["restrictions"] = size.RestrictedBecause is null ? new JsonArray() : new JsonArray(new JsonObject
        {
            ["type"] = "Location",
            ["values"] = new JsonArray(region),
            ["restrictionInfo"] = new JsonObject { ["locations"] = new JsonArray(region) },
            ["reasonCode"] = size.RestrictedBecause,
        }),
    };

    private static JsonObject Location(string subscriptionId, string region)
    {
        var location = new JsonObject
        {
            ["id"] = $"/subscriptions/{subscriptionId}/locations/{region}",
            ["name"] = region,
            ["type"] = "Region",
            ["displayName"] = Regions.Display(region),
            ["regionalDisplayName"] = Regions.Display(region),
            ["metadata"] = new JsonObject { ["regionType"] = "Physical", ["regionCategory"] = "Recommended" },
        };
        if (Regions.Zones(region) > 0)
            location["availabilityZoneMappings"] = new JsonArray([.. Enumerable.Range(1, Regions.Zones(region)).Select(zone =>
                new JsonObject { ["logicalZone"] = $"{zone}", ["physicalZone"] = $"{region}-az{zone}" })]);
        return location;
    }

    private static JsonObject Type(string name, params string[] apiVersions) => new()
    {
        ["resourceType"] = name,
        ["locations"] = new JsonArray([.. Regions.All.Select(region => (JsonNode)Regions.Display(region))]),
        ["apiVersions"] = new JsonArray([.. apiVersions.Select(version => (JsonNode)version)]),
        ["capabilities"] = "SupportsTags, SupportsLocation",
    };

    private static JsonObject Usage(string name, string text, int used, int limit) => new()
    {
        ["limit"] = limit,
        ["unit"] = "Count",
        ["currentValue"] = used,
        ["name"] = new JsonObject { ["value"] = name, ["localizedValue"] = text },
    };
}

/// <summary>A VM size.</summary>
/// <param name="Name">Its name, including <c>Standard_</c>.</param>
/// <param name="Family">Its quota family.</param>
/// <param name="Generations"><c>V1</c>, <c>V2</c> or <c>V1,V2</c>.</param>
/// <param name="Architecture"><c>x64</c> or <c>Arm64</c>.</param>
/// <param name="Cores">Its vCPUs.</param>
/// <param name="MemoryGB">Its memory.</param>
public sealed record VmSize(string Name, string Family, string Generations, string Architecture, int Cores, int MemoryGB)
{
    /// <summary>The disk controllers that it boots from: <c>SCSI</c>, <c>NVMe</c> or <c>SCSI, NVMe</c>; null if the list does not state it.</summary>
    public string? DiskControllers { get; init; } = "SCSI";

    /// <summary>Whether it does not support Trusted Launch.</summary>
    public bool TrustedLaunchDisabled { get; init; }

    /// <summary><c>SNP</c> or <c>TDX</c> for a confidential size; otherwise null.</summary>
    public string? Confidential { get; init; }

    /// <summary>Why the subscription cannot use it, such as <c>NotAvailableForSubscription</c>; null if it can.</summary>
    public string? RestrictedBecause { get; init; }

    /// <summary>Its capabilities in <c>skus</c>.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Capabilities
    {
        get
        {
            yield return new("vCPUs", $"{Cores}");
            yield return new("MemoryGB", $"{MemoryGB}");
            yield return new("HyperVGenerations", Generations);
            yield return new("CpuArchitectureType", Architecture);
            yield return new("PremiumIO", "True");
            if (DiskControllers is not null)
                yield return new("DiskControllerTypes", DiskControllers);
            if (TrustedLaunchDisabled)
                yield return new("TrustedLaunchDisabled", "True");
            if (Confidential is not null)
                yield return new("ConfidentialComputingType", Confidential);
        }
    }
}
