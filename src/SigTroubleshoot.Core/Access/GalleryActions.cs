using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Access;

/// <summary>Which actions of Azure an operation on a gallery needs, and on which resource each of them is needed.</summary>
/// <remarks>
/// Azure's list of resource provider operations and Microsoft's pages on Azure Compute Gallery. A deployment from a
/// definition's id (latest) reads the definition too; clients that publish read the gallery and the definition first.
/// </remarks>
internal static class GalleryActions
{
    private const string Galleries = "Microsoft.Compute/galleries/";
    private const string Definitions = Galleries + "images/";
    private const string Versions = Definitions + "versions/";

    /// <summary>The actions of an operation, what is read first.</summary>
    public static IReadOnlyList<string> Of(GalleryOperation operation) => operation switch
    {
        GalleryOperation.Deploy => [Definitions + "read", Versions + "read"],
        GalleryOperation.Publish => [Galleries + "read", Definitions + "read", Versions + "read", Versions + "write"],
        GalleryOperation.Share => [Galleries + "share/action"],
        GalleryOperation.Manage => [Galleries + "write", Galleries + "delete", Definitions + "write", Definitions + "delete", Versions + "write", Versions + "delete"],
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, null),
    };

    /// <summary>
    /// The resource an action is needed on. A right on a definition does not reach up to its gallery, so what is done to
    /// the gallery is asked there.
    /// </summary>
    /// <param name="action">An action.</param>
    /// <param name="scope">The scope it is asked for.</param>
    public static ResourceId NeededOn(string action, ResourceId scope) =>
        IsOf(action, Versions) ? scope
        : IsOf(action, Definitions) ? scope.DefinitionId ?? scope
        : IsOf(action, Galleries) ? scope.GalleryId ?? scope
        : scope;

    /// <summary>Whether rights on galleries can be asked about there: a gallery or something in it, a resource group or a subscription.</summary>
    public static bool IsScope(ResourceId id) =>
        id.SubscriptionId.Length > 0 && id.Action.Length == 0
        && (id.IsGallery || id.IsGalleryImage || id.IsGalleryVersion || id.IsResourceGroup || id.IsSubscription);

    private static bool IsOf(string action, string type) => action.StartsWith(type, StringComparison.OrdinalIgnoreCase);
}
