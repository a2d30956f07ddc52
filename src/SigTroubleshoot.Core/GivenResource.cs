using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot;

/// <summary>Reads the resources and IDs that a program hands to <see cref="SigEngine"/>.</summary>
internal static class GivenResource
{
    private const string GalleryId = "/subscriptions/<SubscriptionId>/resourceGroups/<ResourceGroup>/providers/Microsoft.Compute/galleries/<Gallery>";

    /// <summary>Reads an ID.</summary>
    /// <exception cref="ArgumentException">It is not a fully qualified resource ID.</exception>
    public static ResourceId IdOf(string id, string parameter)
    {
        _ = id ?? throw new ArgumentNullException(parameter);
        return ResourceId.TryParse(id, out var parsed) && parsed.ProviderNamespace.Length > 0
            ? parsed
            : throw new ArgumentException($"'{id}' is not a fully qualified resource ID, such as {GalleryId}.", parameter);
    }

    /// <summary>Reads an image definition that is about to be created.</summary>
    public static ImageDefinition Definition(object input, string parameter, string? id, string idParameter)
    {
        var node = Find(input, parameter, "image definition", ImageDefinitionMapping.IsRecognized, ImageDefinitionMapping.OtherTypeOf);
        var definition = ImageDefinitionMapping.Map(node);
        if (id is null)
            return definition;
        var names = IdOf(id, idParameter);
        if (names.Definition.Length == 0 || names.Version.Length > 0)
            throw new ArgumentException($"'{id}' is not the resource ID of an image definition, such as {GalleryId}/images/<Definition>.", idParameter);
        return definition with
        {
            SubscriptionId = names.SubscriptionId,
            ResourceGroupName = names.ResourceGroup,
            GalleryName = names.Gallery,
            Name = names.Definition,
            Target = names.ToString(),
        };
    }

    /// <summary>Reads an image version that is about to be created.</summary>
    public static ImageVersion Version(object input, string parameter, string? id, string idParameter)
    {
        var node = Find(input, parameter, "image version", ImageVersionMapping.IsRecognized, ImageVersionMapping.OtherTypeOf);
        var version = ImageVersionMapping.Map(node);
        if (id is null)
            return version;
        var names = IdOf(id, idParameter);
        if (names.Version.Length == 0)
            throw new ArgumentException($"'{id}' is not the resource ID of an image version, such as {GalleryId}/images/<Definition>/versions/<Version>.", idParameter);
        return version with
        {
            SubscriptionId = names.SubscriptionId,
            ResourceGroupName = names.ResourceGroup,
            GalleryName = names.Gallery,
            GalleryImageDefinitionName = names.Definition,
            Name = names.Version,
            Target = names.ToString(),
        };
    }

    /// <summary>Reads a version that exists.</summary>
    public static ImageVersion ExistingVersion(object input, string parameter)
    {
        var node = Find(input, parameter, "image version", ImageVersionMapping.IsVersion, _ => null);
        var version = ImageVersionMapping.Map(node);
        return version.Id is null
            ? throw new ArgumentException("The image version has no resource ID. Specify what Azure returned when the version was read.", parameter)
            : version;
    }

    private static ObjectView Find(object input, string parameter, string kind, Func<IResourceNode, bool> isRecognized, Func<IResourceNode, string?> otherTypeOf)
    {
        var views = ResourceView.Of(new ReflectedObject(input ?? throw new ArgumentNullException(parameter))).Take(2).ToList();
        if (views.Count != 1)
            throw new ArgumentException($"The input contains {(views.Count == 0 ? "no resource" : "more than one resource")}. Specify one {kind}.", parameter);
        var view = views[0];
        if (view.IsComposite && otherTypeOf(view) is { } type)
            throw new ArgumentException($"'{ResourceNames.IdOf(view)}' is a resource of type {type}, not an {kind}.", parameter);
        return view.IsComposite && isRecognized(view)
            ? view
            : throw new ArgumentException($"The input '{ResourceView.NameOf(view)}' does not describe an {kind}.", parameter);
    }
}
