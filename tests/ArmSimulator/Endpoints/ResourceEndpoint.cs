namespace SigTroubleshoot.ArmSimulator;

/// <summary>Resources by their IDs, and the collections that contain them.</summary>
internal sealed class ResourceEndpoint(World world, Pages pages)
{
    /// <summary>Collections in these types may be empty; any other collection without items does not exist.</summary>
    private static readonly HashSet<string> Collections = new(StringComparer.OrdinalIgnoreCase)
    {
        "Microsoft.Compute/galleries", "Microsoft.Compute/galleries/images", "Microsoft.Compute/galleries/images/versions", "Microsoft.Compute/galleries/applications",
        "Microsoft.Compute/galleries/applications/versions", "Microsoft.Compute/galleries/inVMAccessControlProfiles",
        "Microsoft.Compute/galleries/inVMAccessControlProfiles/versions", "Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions", "Microsoft.Compute/disks",
        "Microsoft.Compute/snapshots", "Microsoft.Compute/diskEncryptionSets", "Microsoft.Compute/images", "Microsoft.Compute/virtualMachines",
        "Microsoft.Compute/virtualMachineScaleSets", "Microsoft.Compute/virtualMachineScaleSets/virtualMachines", "Microsoft.VirtualMachineImages/imageTemplates", "Microsoft.Resources/subscriptions/resourceGroups",
    };

    public Answer Get(ArmCall call)
    {
        var path = call.Path;
        if (world.List(path) is { } list)
            return path.Is(2, "locations") ? Pages.Whole(list, (json, item) => item.WriteTo(json)) : pages.Of(call, list, (json, item) => item.WriteTo(json));
        if (world.Resources.TryGet(path, out var resource))
            return path.Namespace == "Microsoft.Compute" ? Answer.OfResource(200, json => resource.Write(json, call.View)) : Answer.Ok(json => resource.Write(json, call.View));
        if (path.Is(2, "resourceGroups") && path.ResourceGroup is { } group && world.Resources.Find(path.Take(4).Text) is null)
            return ArmErrors.ResourceGroupNotFound(group);
        return path.IsResource ? Missing(path) : List(call);
    }

    private Answer List(ArmCall call)
    {
        var path = call.Path;
        if (MissingParent(path.Up()) is { } parent)
            return ArmErrors.ParentNotFound(parent);
        if (!world.Resources.HasCollection(path) && !Collections.Contains(TypeOf(path)))
            return ArmErrors.ResourceNotFound(path);

        // A caller with permissions on only some resource groups or resources sees only those in a wider list.
        var (items, action) = (world.Resources.List(path), Actions.Of(call));
        if (!world.Access.Allows(call.Caller, action, Actions.Scope(path)))
            items = [.. items.Where(item => world.Access.Allows(call.Caller, action, item.Path))];
        var view = call.ItemView;
        return pages.Of(call, items, (json, item) => item.Write(json, view));
    }

    private Answer Missing(ResourcePath path)
    {
        if (path.Namespace is { } provider && !path.TypeWords.Any())
            return ArmErrors.InvalidNamespace(provider);
        return MissingParent(path.Up(2)) is { } parent ? ArmErrors.ParentNotFound(parent) : ArmErrors.ResourceNotFound(path);
    }

    /// <summary>The outermost resource in the path that does not exist.</summary>
    private ResourcePath? MissingParent(ResourcePath path)
    {
        for (var count = path.ProvidersAt + 4; path.ProvidersAt >= 0 && count <= path.Segments.Length; count += 2)
        {
            var parent = path.Take(count);
            // Soft-deleted versions are under names that are not resources.
            if (parent.Is(count - 2, "softDeletedArtifactTypes"))
                return null;
            if (!world.Resources.TryGet(parent, out _))
                return parent;
        }

        return null;
    }

    private static string TypeOf(ResourcePath collection) =>
        collection.ProvidersAt < 0 && collection.Is(2, "resourceGroups") ? "Microsoft.Resources/subscriptions/resourceGroups" : collection.Type;
}
