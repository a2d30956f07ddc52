using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Judging;

/// <summary>Finds the resources of a run by what identifies them in Azure, and relates them to each other.</summary>
internal sealed class PlannedIndex
{
    // The subscription, the resource group, and the gallery.
    private const int InGallery = 3;

    private readonly PlausibleValues _plausible;
    private readonly Dictionary<string, OverlaidResource> _byIdentity = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, OverlaidResource> _byIdentifier = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IReadOnlyList<OverlaidResource>> _templates = [];
    private readonly HashSet<string> _possible = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="templates">The resources of each template of the run.</param>
    /// <param name="plausible">The values of what is unknown.</param>
    /// <param name="created">What the templates create in addition.</param>
    public PlannedIndex(IEnumerable<IReadOnlyList<PlannedResource>> templates, PlausibleValues plausible, CreatedResources created)
    {
        (_plausible, AssignsRoles) = (plausible, created.AssignsRoles);
        foreach (var template in templates)
        {
            List<OverlaidResource> judged = new(template.Count);
            foreach (var planned in template)
            {
                var resource = new OverlaidResource(planned);
                if (!planned.IsExisting)
                    judged.Add(resource);
                var identity = IdentityOf(resource);
                if (planned.IsConditional && !planned.IsExisting)
                    _possible.Add(identity);
                // What may not be there, or is only referred to, says nothing about another resource.
                if (!planned.IsConditional && !planned.IsExisting && !_byIdentity.ContainsKey(identity))
                    _byIdentity.Add(identity, resource);
            }

            _templates.Add(judged);
        }

        // Last, so that nothing about the others depends on them.
        foreach (var other in created.All)
            _possible.Add(IdentityOf(new OverlaidResource(other)));
        Relate();
    }

    /// <summary>Whether the deployment creates role assignments, so that permissions are known only after it.</summary>
    public bool AssignsRoles { get; }

    /// <summary>The resources to judge of each template, in order.</summary>
    public IReadOnlyList<IReadOnlyList<OverlaidResource>> Templates => _templates;

    /// <summary>The resources to judge, in order.</summary>
    public IEnumerable<OverlaidResource> All => _templates.SelectMany(template => template);

    /// <summary>Whether the deployment creates the resource with an ID, or may create it. The latest version of a definition may be one that it creates.</summary>
    public bool CreatesSource(string id)
    {
        if (!ResourceId.TryParse(id, out var parsed))
            return false;
        if (parsed.DefinitionId is { } definition && string.Equals(parsed.Version, "latest", StringComparison.OrdinalIgnoreCase))
            parsed = definition;
        return KeyOf(parsed) is { } key && Creates(key);
    }

    /// <summary>Whether the deployment creates a resource group, or may create it.</summary>
    public bool CreatesGroup(OverlaidResource resource) => Creates(Identity(CreatedResources.ResourceGroup, [resource.Path[0], "", resource.Path[1]], 3));

    /// <summary>Whether the deployment creates, or may create, the gallery (1) or the image definition (2) that a resource is in.</summary>
    public bool CreatesParent(OverlaidResource resource, int depth) =>
        Creates(Identity(depth == 1 ? PlannedTypes.Gallery : PlannedTypes.Definition, resource.Path, Math.Min(depth + 2, resource.Path.Length)));

    /// <summary>A resource as a record, with plausible values for what is unknown.</summary>
    public T Plausible<T>(OverlaidResource resource, Func<IResourceNode, T> map)
        where T : class => map(Open(resource));

    private bool Creates(string identity) => _byIdentity.ContainsKey(identity) || _possible.Contains(identity);

    private string IdentityOf(OverlaidResource resource)
    {
        var planned = resource.Planned;
        var world = _plausible.World();
        // Computes it now: later, several templates are judged at the same time.
        _ = resource.Value;
        resource.ResolveNames(world);
        var path = new string[planned.Names.Count + 2];
        path[0] = Text(planned.Scope.SubscriptionId);
        path[1] = Text(planned.Scope.ResourceGroup);
        for (var i = 0; i < planned.Names.Count; i++)
            path[i + 2] = Text(planned.Names[i]);
        resource.Path = path;
        return Identity(planned.Type, path, path.Length);

        string Text(TemplateValue value) => value.AsText ?? world.ResolveAll(value, new UsePlace(planned.Type, static () => "", IsPart: true)).AsText ?? "";
    }

    private static string Identity(string type, string[] path, int count) => type + "|" + string.Join("|", path, 0, count);

    private static string Identity(string type, string subscription, string group, string[] names) => string.Join("|", type, subscription, group, string.Join("|", names));

    private void Relate()
    {
        RelateSiblings();
        foreach (var resource in All)
        {
            if (Is(resource, PlannedTypes.Version))
                RelateVersion(resource);
            else if (Is(resource, PlannedTypes.Definition))
                resource.Gallery = Parent(resource, PlannedTypes.Gallery, 1);
            else if (PlannedTypes.DeploymentOf(resource.Planned.Type) is { } map)
                RelateDeployment(resource, map(Open(resource)));
        }

        CountInstances();
    }

    private void RelateVersion(OverlaidResource resource)
    {
        resource.Definition = Parent(resource, PlannedTypes.Definition, 2);
        resource.Gallery = Parent(resource, PlannedTypes.Gallery, 1);
        foreach (var id in _plausible.HasAll(resource.Value) ? ImageVersionMapping.SourceNamesOf(Open(resource)) : ImageVersionMapping.Map(Open(resource)).SourceNames)
        {
            if (!ResourceId.TryParse(id, out var parsed) || Find(parsed) is not { } source)
                continue;
            resource.Source = source;
            resource.SourceId = id;
            return;
        }
    }

    // Nothing of it is kept: the templates of a run can be many. Of a resource, only what relates it to others is read, unless values for
    // what is unknown in it are to be chosen: that a mapping does in its order.
    private ValueNode Open(OverlaidResource resource) => resource.Open(new ValueReads(_plausible.World()), ResourceJudge.OwnRoot);

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
        : CreatedResources.Contains(id.ResourceType) ? Key(id.ResourceType, id, id.Name)
        : null;

    private static string Key(string type, ResourceId id, params string[] names) => Identity(type, id.SubscriptionId, id.ResourceGroup, names);

    private void RelateSiblings()
    {
        var first = new Dictionary<string, OverlaidResource>(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in _byIdentity.Values)
        {
            if (!Is(resource, PlannedTypes.Definition) || IdentifierOf(resource) is not ({ } publisher, { } offer, { } sku))
                continue;
            var identifier = Identifier(publisher, offer, sku);
            if (!_byIdentifier.ContainsKey(identifier))
                _byIdentifier.Add(identifier, resource);
            // The first one of a gallery is right; each of the others repeats it.
            var inGallery = Identity(identifier, resource.Path, InGallery);
            if (first.TryGetValue(inGallery, out var sibling))
                resource.Siblings = [sibling];
            else
                first.Add(inGallery, resource);
        }
    }

    private (string? Publisher, string? Offer, string? Sku) IdentifierOf(OverlaidResource resource)
    {
        if (_plausible.HasAll(resource.Value))
            return ImageDefinitionMapping.IdentifierOf(Open(resource));
        var definition = ImageDefinitionMapping.Map(Open(resource));
        return (definition.Publisher, definition.Offer, definition.Sku);
    }

    private static string Identifier(string publisher, string offer, string sku) => string.Join("|", publisher, offer, sku);

    private void CountInstances()
    {
        var reads = new ValueReads(_plausible.World());
        var machines = All
            .Where(resource => resource.Version is not null && !resource.Planned.IsConditional && !Is(resource, PlannedTypes.Disk))
            .Select(resource => (resource.Version, Node: resource.Open(reads, ""), IsScaleSet: Is(resource, PlannedTypes.ScaleSet)))
            .Select(item => (item.Version, Region: AzureRegion.Normalize(ResourceNames.LocationOf(item.Node)), Count: item.IsScaleSet ? DeploymentRequestMapping.CapacityOf(item.Node) ?? 0 : 1));
        foreach (var version in machines.GroupBy(item => item.Version!))
            version.Key.InstanceCount = (int)Math.Min(version.GroupBy(item => item.Region).Max(region => region.Sum(item => item.Count)), int.MaxValue);
    }

    private static bool Is(OverlaidResource resource, string type) => string.Equals(resource.Planned.Type, type, StringComparison.OrdinalIgnoreCase);
}
