using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>Finds the resources of a run by what identifies them in Azure, and relates them to each other.</summary>
internal sealed class PlannedIndex
{
    private readonly PlausibleValues _plausible;
    private readonly Dictionary<string, OverlaidResource> _byIdentity = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, OverlaidResource> _byIdentifier = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<OverlaidResource> _all = [];
    private readonly HashSet<string> _possible = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="resources">The resources of the run.</param>
    /// <param name="plausible">The values of what is unknown.</param>
    public PlannedIndex(IEnumerable<PlannedResource> resources, PlausibleValues plausible)
    {
        _plausible = plausible;
        foreach (var planned in resources)
        {
            var resource = new OverlaidResource(planned);
            if (!planned.IsExisting)
                _all.Add(resource);
            var identity = IdentityOf(resource);
            if (planned.IsConditional && !planned.IsExisting)
                _possible.Add(identity);
            // What may not be there, or is only referred to, says nothing about another resource.
            if (planned.IsConditional || planned.IsExisting)
                continue;
            if (!_byIdentity.ContainsKey(identity))
                _byIdentity.Add(identity, resource);
        }

        Relate();
    }

    /// <summary>The resources to judge, in order.</summary>
    public IReadOnlyList<OverlaidResource> All => _all;

    /// <summary>Whether the deployment creates the resource with an ID, or may create it. The latest version of a definition may be one that it creates.</summary>
    public bool CreatesSource(string id)
    {
        if (!ResourceId.TryParse(id, out var parsed))
            return false;
        if (parsed.DefinitionId is { } definition && string.Equals(parsed.Version, "latest", StringComparison.OrdinalIgnoreCase))
            parsed = definition;
        return KeyOf(parsed) is { } key && Creates(key);
    }

    /// <summary>Whether the deployment creates, or may create, the gallery (1) or the image definition (2) that a resource is in.</summary>
    public bool CreatesParent(OverlaidResource resource, int depth) =>
        Creates(Identity(depth == 1 ? PlannedTypes.Gallery : PlannedTypes.Definition, resource.Path, Math.Min(depth + 2, resource.Path.Length)));

    /// <summary>A resource as a record, with plausible values for what is unknown.</summary>
    public T Plausible<T>(OverlaidResource resource, Func<IResourceNode, T> map)
        where T : class => Map(resource, map);

    private bool Creates(string identity) => _byIdentity.ContainsKey(identity) || _possible.Contains(identity);

    private string IdentityOf(OverlaidResource resource)
    {
        var planned = resource.Planned;
        var reads = new ValueReads(_plausible.World());
        resource.Open(reads, "");
        resource.Path = [Text(planned.Scope.SubscriptionId), Text(planned.Scope.ResourceGroup), .. planned.Names.Select(Text)];
        return Identity(planned.Type, resource.Path, resource.Path.Length);

        string Text(TemplateValue value) => value.AsText ?? reads.World.ResolveAll(value, new UsePlace(planned.Type, () => "", IsPart: true)).AsText ?? "";
    }

    private static string Identity(string type, string[] path, int count) => type + "|" + string.Join("|", path, 0, count);

    private static string Identity(string type, string subscription, string group, string[] names) => string.Join("|", type, subscription, group, string.Join("|", names));

    private void Relate()
    {
        RelateSiblings();
        foreach (var resource in _all)
        {
            if (Is(resource, PlannedTypes.Version))
                RelateVersion(resource);
            else if (Is(resource, PlannedTypes.Definition))
                resource.Gallery = Parent(resource, PlannedTypes.Gallery, 1);
            else if (ReferenceOf(resource) is { } request)
                RelateDeployment(resource, request);
        }

        CountInstances();
    }

    private void RelateVersion(OverlaidResource resource)
    {
        resource.Definition = Parent(resource, PlannedTypes.Definition, 2);
        resource.Gallery = Parent(resource, PlannedTypes.Gallery, 1);
        foreach (var id in Map(resource, ImageVersionMapping.Map).SourceNames)
        {
            if (!ResourceId.TryParse(id, out var parsed) || Find(parsed) is not { } source)
                continue;
            resource.Source = source;
            resource.SourceId = id;
            return;
        }
    }

    private T Map<T>(OverlaidResource resource, Func<IResourceNode, T> map)
        where T : class => resource.Map(_plausible, new ValueReads(_plausible.World()), ResourceJudge.OwnRoot, map);

    private DeploymentRequest? ReferenceOf(OverlaidResource resource) =>
        Is(resource, PlannedTypes.VirtualMachine) ? Map(resource, DeploymentRequestMapping.MapVirtualMachine)
        : Is(resource, PlannedTypes.ScaleSet) ? Map(resource, DeploymentRequestMapping.MapScaleSet)
        : Is(resource, PlannedTypes.Disk) ? Map(resource, DeploymentRequestMapping.MapDisk)
        : null;

    private void RelateDeployment(OverlaidResource resource, DeploymentRequest request)
    {
        if (request is { Publisher: { } publisher, Offer: { } offer, Sku: { } sku } && _byIdentifier.TryGetValue(Identifier(publisher, offer, sku), out var namesake))
            resource.Namesakes = [namesake];
        if (!ResourceId.TryParse(request.ImageReferenceId, out var id) || id.Definition.Length == 0)
            return;
        resource.Definition = Find(PlannedTypes.Definition, id, id.Gallery, id.Definition);
        if (id.Version.Length > 0)
            resource.Version = Find(PlannedTypes.Version, id, id.Gallery, id.Definition, id.Version);
    }

    private OverlaidResource? Parent(OverlaidResource resource, string type, int depth) =>
        resource.Planned.Names.Count > depth && _byIdentity.TryGetValue(Identity(type, resource.Path, depth + 2), out var found) ? found : null;

    private OverlaidResource? Find(ResourceId id) => KeyOf(id) is { } key && _byIdentity.TryGetValue(key, out var found) ? found : null;

    private OverlaidResource? Find(string type, ResourceId id, params string[] names) => _byIdentity.TryGetValue(Key(type, id, names), out var found) ? found : null;

    private static string? KeyOf(ResourceId id) =>
        id.IsGalleryVersion ? Key(PlannedTypes.Version, id, id.Gallery, id.Definition, id.Version)
        : id.IsGalleryImage ? Key(PlannedTypes.Definition, id, id.Gallery, id.Definition)
        : id.IsGallery ? Key(PlannedTypes.Gallery, id, id.Gallery)
        : id.IsManagedImage ? Key(PlannedTypes.ManagedImage, id, id.Name)
        : id.IsVirtualMachine ? Key(PlannedTypes.VirtualMachine, id, id.Name)
        : id.IsDisk ? Key(PlannedTypes.Disk, id, id.Name)
        : id.IsSnapshot ? Key(PlannedTypes.Snapshot, id, id.Name)
        : null;

    private static string Key(string type, ResourceId id, params string[] names) => Identity(type, id.SubscriptionId, id.ResourceGroup, names);

    private void RelateSiblings()
    {
        var first = new Dictionary<string, OverlaidResource>(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in _byIdentity.Values)
        {
            if (!Is(resource, PlannedTypes.Definition) || Map(resource, ImageDefinitionMapping.Map) is not { Publisher: { } publisher, Offer: { } offer, Sku: { } sku } definition)
                continue;
            var identifier = Identifier(publisher, offer, sku);
            if (!_byIdentifier.ContainsKey(identifier))
                _byIdentifier.Add(identifier, resource);
            // The first one of a gallery is right; each of the others repeats it.
            var inGallery = Identity(definition.SubscriptionId ?? "", definition.ResourceGroupName ?? "", definition.GalleryName ?? "", [identifier]);
            if (first.TryGetValue(inGallery, out var sibling))
                resource.Siblings = [sibling];
            else
                first.Add(inGallery, resource);
        }
    }

    private static string Identifier(string publisher, string offer, string sku) => string.Join("|", publisher, offer, sku);

    private void CountInstances()
    {
        var reads = new ValueReads(_plausible.World());
        var machines = _all
            .Where(resource => resource.Version is not null && !resource.Planned.IsConditional && !Is(resource, PlannedTypes.Disk))
            .Select(resource => (resource.Version, Node: resource.Open(reads, ""), IsScaleSet: Is(resource, PlannedTypes.ScaleSet)))
            .Select(item => (item.Version, Region: AzureRegion.Normalize(ResourceNames.LocationOf(item.Node)), Count: item.IsScaleSet ? DeploymentRequestMapping.CapacityOf(item.Node) ?? 0 : 1));
        foreach (var version in machines.GroupBy(item => item.Version!))
            version.Key.InstanceCount = (int)Math.Min(version.GroupBy(item => item.Region).Max(region => region.Sum(item => item.Count)), int.MaxValue);
    }

    private static bool Is(OverlaidResource resource, string type) => string.Equals(resource.Planned.Type, type, StringComparison.OrdinalIgnoreCase);
}
