using System.Globalization;
using System.Text.Json.Nodes;

namespace SigTroubleshoot.ArmSimulator;

/// <summary>A whole tenant. Its resources follow from their numbers and are made when they are asked for, so it costs nothing to create.</summary>
public sealed class Tenant : IResourceSource
{
    private const string GroupName = "rg-images";
    private readonly TenantPlan _plan;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    private Tenant(TenantPlan plan, DateTimeOffset now)
    {
        _plan = plan;
        _now = now;
        Use = new TenantUse(plan);
    }

    /// <summary>Which versions are in use.</summary>
    public TenantUse Use { get; }

    /// <summary>Adds a tenant to a world.</summary>
    /// <param name="world">The world.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="reader">The principal that reads everything in it.</param>
    /// <param name="now">The time that ages are relative to.</param>
    public static Tenant Put(World world, TenantPlan plan, Principal reader, DateTimeOffset now)
    {
        var tenant = new Tenant(plan, now);
        for (var number = 0; number < plan.Subscriptions; number++)
        {
            var subscription = new Subscription(TenantPlan.SubscriptionId(number), $"Tenant {number}", plan.TenantId) { ManagementGroups = [TenantPlan.ManagementGroup, plan.TenantId] };
            tenant._numbers[subscription.SubscriptionId] = number;
            world.PutBareSubscription(subscription);
            world.Access.Assign(reader, subscription.Path.Text, Role.Reader);
        }

        world.Resources.Add(tenant);
        return tenant;
    }

    /// <summary>The ID of an image definition.</summary>
    public string DefinitionId(int definition)
    {
        var gallery = definition / TenantPlan.DefinitionsPerGallery;
        return $"{GalleryId(gallery)}/images/image-{definition % TenantPlan.DefinitionsPerGallery:D2}";
    }

    /// <summary>The ID of an image version.</summary>
    public string VersionId(int definition, int version) => $"{DefinitionId(definition)}/versions/{VersionName(version)}";

    /// <inheritdoc/>
    public bool Owns(string subscriptionId) => _numbers.ContainsKey(subscriptionId);

    /// <inheritdoc/>
    public Resource? Find(ResourcePath path)
    {
        if (path.ProvidersAt < 0)
            return path.ResourceGroup is null ? null : new GeneratedResource(path.Text, "westeurope", () => new JsonObject { ["properties"] = new JsonObject { ["provisioningState"] = "Succeeded" } });
        return OfSubscription(path.SubscriptionId!, new HashSet<string> { path.TypeKey }).FirstOrDefault(resource => resource.Path.Key == path.Key);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Resource> List(ResourcePath collection) =>
    [
        .. OfSubscription(collection.SubscriptionId!, collection.ProvidersAt < 0 ? null : new HashSet<string> { collection.TypeKey })
            .Where(resource => collection.ResourceGroup is null ? collection.ProvidersAt >= 0 : resource.Path.Up().Key == collection.Key)
            .OrderBy(resource => resource.Path.Key, StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public IEnumerable<Resource> OfSubscription(string subscriptionId, IReadOnlySet<string>? types)
    {
        var number = _numbers[subscriptionId];
        IEnumerable<Resource> resources = [];
        if (GalleryIn(number) is { } gallery)
        {
            Add("microsoft.compute/galleries", () => [Gallery(gallery)]);
            Add("microsoft.compute/galleries/images", () => DefinitionsIn(gallery).Select(Definition));
            Add("microsoft.compute/galleries/images/versions", () => DefinitionsIn(gallery).SelectMany(definition => Enumerable.Range(0, _plan.VersionsOf(definition)).Select(version => Version(definition, version))));
            Add("microsoft.virtualmachineimages/imagetemplates", () => [Template(gallery)]);
        }

        Add("microsoft.compute/virtualmachines", () => MachinesIn(number).Select(Machine));
        Add("microsoft.compute/disks", () => MachinesIn(number).SelectMany(Disks));
        Add("microsoft.compute/virtualmachinescalesets", () => ScaleSetsIn(number).Select(ScaleSet));
        Add("microsoft.compute/virtualmachinescalesets/virtualmachines", () => ScaleSetsIn(number).SelectMany(Instances));
        return resources;

        void Add(string type, Func<IEnumerable<Resource>> make)
        {
            if (types?.Contains(type) != false)
                resources = resources.Concat(make());
        }
    }

    // Galleries are spread over the subscriptions.
    private int Step => _plan.Subscriptions / _plan.Galleries;

    private int? GalleryIn(int subscription) => subscription % Step == 0 && subscription / Step < _plan.Galleries ? subscription / Step : null;

    private string GalleryId(int gallery) => $"{Compute(gallery * Step)}/galleries/gal_{gallery:D4}";

    private static string Compute(int subscription) => $"/subscriptions/{TenantPlan.SubscriptionId(subscription)}/resourceGroups/{GroupName}/providers/Microsoft.Compute";

    private static string VersionName(int version) => string.Create(CultureInfo.InvariantCulture, $"1.{version}.0");

    private static IEnumerable<int> DefinitionsIn(int gallery) => Enumerable.Range(gallery * TenantPlan.DefinitionsPerGallery, TenantPlan.DefinitionsPerGallery);

    private IEnumerable<int> MachinesIn(int subscription) => Every(subscription, _plan.Machines);

    private IEnumerable<int> ScaleSetsIn(int subscription) => Every(subscription, _plan.ScaleSets);

    private IEnumerable<int> Every(int first, int count)
    {
        for (var number = first; number < count; number += _plan.Subscriptions)
            yield return number;
    }

    private static string RegionOf(int number) => Regions.Normalize(TenantPlan.Regions[number % TenantPlan.Regions.Count]);

    private GeneratedResource Gallery(int gallery) => new(GalleryId(gallery), "westeurope", () => Body(new JsonObject
    {
        ["identifier"] = new JsonObject { ["uniqueName"] = $"{TenantPlan.SubscriptionId(gallery * Step)}-GAL_{gallery:D4}" },
        ["provisioningState"] = "Succeeded",
    }));

    private GeneratedResource Definition(int definition) => new(DefinitionId(definition), "westeurope", () => Body(new JsonObject
    {
        ["osType"] = "Linux",
        ["osState"] = "Generalized",
        ["hyperVGeneration"] = "V2",
        ["identifier"] = new JsonObject { ["publisher"] = "Contoso", ["offer"] = $"offer-{definition}", ["sku"] = "standard" },
        ["provisioningState"] = "Succeeded",
    }));

    private ImageVersion Version(int definition, int version) => new(VersionId(definition, version))
    {
        Location = "westeurope",
        Targets = [.. TenantPlan.Regions.Select(region => new TargetRegion(region) { Replicas = 3, Storage = "Standard_ZRS" })],
        Published = _now.AddDays(-7 * (_plan.VersionsOf(definition) - version)),
        OsDiskSizeInGB = 30,
    };

    private GeneratedResource Template(int gallery) => new($"/subscriptions/{TenantPlan.SubscriptionId(gallery * Step)}/resourceGroups/{GroupName}/providers/Microsoft.VirtualMachineImages/imageTemplates/it-{gallery:D4}", "westeurope", () => Body(new JsonObject
    {
        ["source"] = new JsonObject { ["type"] = "PlatformImage", ["publisher"] = "Canonical", ["offer"] = "ubuntu", ["sku"] = "server", ["version"] = "latest" },
        ["distribute"] = new JsonArray(new JsonObject { ["type"] = "SharedImage", ["galleryImageId"] = DefinitionId(gallery * TenantPlan.DefinitionsPerGallery) }),
    }));

    private GeneratedResource Machine(int machine)
    {
        var (definition, version, isOfLatest) = Use.OfMachine(machine);
        return new(MachineId(machine), RegionOf(machine), () => Body(new JsonObject
        {
            ["hardwareProfile"] = new JsonObject { ["vmSize"] = "Standard_D4s_v5" },
            ["storageProfile"] = new JsonObject { ["imageReference"] = Reference(definition, version, isOfLatest) },
            ["provisioningState"] = "Succeeded",
        }));
    }

    private IEnumerable<GeneratedResource> Disks(int machine)
    {
        var (definition, version, _) = Use.OfMachine(machine);
        yield return Disk(machine, "os", VersionId(definition, version), MachineId(machine));
        if (Use.OfLooseDisk(machine) is { } loose)
            yield return Disk(machine, "loose", VersionId(loose.Definition, loose.Version), null);
    }

    private GeneratedResource Disk(int machine, string name, string versionId, string? managedBy) => new($"{Compute(machine % _plan.Subscriptions)}/disks/disk-{machine:D6}-{name}", RegionOf(machine), () =>
    {
        var body = Body(new JsonObject { ["creationData"] = new JsonObject { ["createOption"] = "FromImage", ["galleryImageReference"] = new JsonObject { ["id"] = versionId } }, ["diskSizeGB"] = 30 });
        body["managedBy"] = managedBy;
        return body;
    });

    private GeneratedResource ScaleSet(int set)
    {
        var (definition, model, _, isOfLatest) = Use.OfScaleSet(set);
        return new(ScaleSetId(set), RegionOf(set), () =>
        {
            var reference = Reference(definition, model, isOfLatest);
            reference.Remove("exactVersion");
            var body = Body(new JsonObject { ["orchestrationMode"] = "Uniform", ["virtualMachineProfile"] = new JsonObject { ["storageProfile"] = new JsonObject { ["imageReference"] = reference } } });
            body["sku"] = new JsonObject { ["name"] = "Standard_D4s_v5", ["capacity"] = TenantPlan.InstancesPerScaleSet };
            return body;
        });
    }

    private IEnumerable<GeneratedResource> Instances(int set)
    {
        var (definition, _, version, isOfLatest) = Use.OfScaleSet(set);
        return Enumerable.Range(0, TenantPlan.InstancesPerScaleSet).Select(instance => new GeneratedResource($"{ScaleSetId(set)}/virtualMachines/{instance}", RegionOf(set), () =>
            Body(new JsonObject { ["storageProfile"] = new JsonObject { ["imageReference"] = Reference(definition, version, isOfLatest) } })));
    }

    private string MachineId(int machine) => $"{Compute(machine % _plan.Subscriptions)}/virtualMachines/vm-{machine:D6}";

    private string ScaleSetId(int set) => $"{Compute(set % _plan.Subscriptions)}/virtualMachineScaleSets/vmss-{set:D5}";

    private JsonObject Reference(int definition, int version, bool isOfLatest) => new()
    {
        ["id"] = isOfLatest ? DefinitionId(definition) : VersionId(definition, version),
        ["exactVersion"] = VersionName(version),
    };

    private static JsonObject Body(JsonObject properties) => new() { ["tags"] = new JsonObject(), ["properties"] = properties };
}
