using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Access;

/// <summary>The actions that an operation on a gallery needs, and the resource that each of them is needed on.</summary>
/// <remarks>
/// Azure's list of resource provider operations and Microsoft's pages on Azure Compute Gallery. A deployment from an image
/// definition's ID (latest) also reads the definition; clients that publish read the gallery and the definition first.
/// </remarks>
internal static class GalleryActions
{
    private const string Galleries = "Microsoft.Compute/galleries/";
    private const string Definitions = Galleries + "images/";
    private const string Versions = Definitions + "versions/";

    /// <summary>The actions of an operation, in the order in which they are needed.</summary>
    public static IReadOnlyList<string> Of(GalleryOperation operation) => operation switch
    {
        GalleryOperation.Deploy => [Definitions + "read", Versions + "read"],
        GalleryOperation.Publish => [Galleries + "read", Definitions + "read", Versions + "read", Versions + "write"],
        GalleryOperation.Share => [Galleries + "share/action"],
        GalleryOperation.Manage => [Galleries + "write", Galleries + "delete", Definitions + "write", Definitions + "delete", Versions + "write", Versions + "delete"],
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    /// <summary>
    /// The resource that an action is needed on. A permission on an image definition does not extend to its gallery, so
    /// actions on the gallery are tested there.
    /// </summary>
    /// <param name="action">The action.</param>
    /// <param name="scope">The scope that it is tested for.</param>
    public static ResourceId NeededOn(string action, ResourceId scope) =>
        IsOf(action, Versions) ? scope
        : IsOf(action, Definitions) ? scope.DefinitionId ?? scope
        : IsOf(action, Galleries) ? scope.GalleryId ?? scope
        : scope;

    /// <summary>Whether permissions on galleries can be tested there: a gallery or a resource in it, a resource group, or a subscription.</summary>
    public static bool IsScope(ResourceId id) =>
        id.SubscriptionId.Length > 0 && id.Action.Length == 0
        && (id.IsGallery || id.IsGalleryImage || id.IsGalleryVersion || id.IsResourceGroup || id.IsSubscription);

    private static bool IsOf(string action, string type) => action.StartsWith(type, StringComparison.OrdinalIgnoreCase);
}
