using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Resources;

/// <summary>One resource of a template about to be deployed.</summary>
internal sealed class TemplateResource
{
    /// <summary>The full type, such as <c>Microsoft.Compute/galleries/images</c>.</summary>
    public string Type { get; init; } = "";

    /// <summary>The API version.</summary>
    public string ApiVersion { get; init; } = "";

    /// <summary>The resource's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The region.</summary>
    public string Location { get; init; } = "";

    /// <summary>The whole resource (<c>properties</c>, <c>identity</c>, …).</summary>
    public IResourceNode Node { get; init; } = JsonNode.Absent;

    /// <summary>The resource as a managed image; null if it is something else.</summary>
    public ManagedImage? ManagedImage => Is("Microsoft.Compute/images") ? ManagedImageMapping.Map(Node) : null;

    /// <summary>The resource as an image template; null if it is something else.</summary>
    public ImageTemplate? ImageTemplate => Is("Microsoft.VirtualMachineImages/imageTemplates") ? ImageTemplateMapping.Map(Node) : null;

    /// <summary>The sources of the image version; none if the resource is something else.</summary>
    public IEnumerable<WrittenSource> VersionSources => Is("Microsoft.Compute/galleries/images/versions") ? WrittenSourceMapping.Map(Node) : [];

    /// <summary>The version of a gallery application that it is; null if it is something else.</summary>
    public ApplicationVersion? ApplicationVersion => Is("Microsoft.Compute/galleries/applications/versions") ? ApplicationVersionMapping.Map(Node) : null;

    private bool Is(string type) => Node.IsComposite && string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);
}
