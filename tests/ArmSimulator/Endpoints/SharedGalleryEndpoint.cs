namespace SigTroubleshoot.ArmSimulator;

/// <summary>Galleries that others share, directly or with the community. Every subscription reads the same resources under its own ID.</summary>
internal sealed class SharedGalleryEndpoint(World world, Pages pages)
{
    /// <summary>The response; null if the path is none of these.</summary>
    public Answer? Get(ArmCall call)
    {
        // /subscriptions/{s}/providers/Microsoft.Compute/locations/{l}/sharedGalleries/{u}/...
        var path = call.Path;
        var isShared = path.Is(6, "sharedGalleries");
        if (!path.Is(2, "providers") || !path.Is(4, "locations") || !(isShared || path.Is(6, "communityGalleries")))
            return null;
        var common = ResourcePath.Parse(string.Join('/', path.Segments.Skip(2)));
        if (path.Segments.Length < 8)
            return pages.Of(call, [.. world.Resources.List(common).Where(gallery => !isShared || IsListed(gallery.Path, call))], (json, item) => item.Write(json, call.ItemView));

        var visible = !isShared || world.IsSharedWithTenant(common.Segments[5]) || Sees(common, call);
        if (visible && world.Resources.TryGet(common, out var resource))
            return Answer.OfResource(200, json => resource.Write(json, call.PlainView));
        if ((!isShared || IsListed(common, call)) && !common.IsResource && world.Resources.TryGet(common.Up(), out _))
            return pages.Of(call, world.Resources.List(common), (json, item) => item.Write(json, call.ItemView));
        return ArmErrors.SharedImageNotFound("/" + string.Join('/', path.Segments.Skip(6)), path.Segments[5]);
    }

    // A list shows what is shared with the subscription, or what is shared with the tenant, never both.
    private bool IsListed(ResourcePath common, ArmCall call) =>
        string.Equals(call.Query["sharedTo"].ToString(), "tenant", StringComparison.OrdinalIgnoreCase) ? world.IsSharedWithTenant(common.Segments[5]) : Sees(common, call);

    private bool Sees(ResourcePath common, ArmCall call) => world.IsSharedWith(common.Segments[5], call.Path.SubscriptionId!);
}
