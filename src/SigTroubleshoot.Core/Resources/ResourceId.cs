using System.Diagnostics.CodeAnalysis;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Resources;

/// <summary>
/// The ID of an Azure resource, split into its parts. Parsing is tolerant, because IDs come from logs: host, query, quotes, and
/// letter case do not matter, and anonymized segments (<c>xxxx</c>, <c>&lt;subId&gt;</c>, <c>$SUB</c>, <c>***</c>, <c>...</c>) count as names.
/// </summary>
internal sealed class ResourceId : IEquatable<ResourceId>
{
    private const string Compute = "Microsoft.Compute";
    private const string ResourceManager = "Microsoft.Resources";
    private const string ResourceGroupType = ResourceManager + "/resourceGroups";
    private const string SubscriptionType = ResourceManager + "/subscriptions";
    private const string GalleryType = Compute + "/galleries";
    private const string GalleryImageType = GalleryType + "/images";
    private const string GalleryVersionType = GalleryImageType + "/versions";
    private const string ApplicationType = GalleryType + "/applications";
    private const string ApplicationVersionType = ApplicationType + "/versions";

    // The collections below a gallery that contain other things than images, as an address has them at its end.
    private static readonly string[] OtherCollections = ["applications", "inVMAccessControlProfiles", "softDeletedArtifactTypes"];

    private static readonly RecentResults<ResourceId?> Recent = new(count: 256, maxLength: 512, text => ResourceIdParts.TryRead(text, out var parts) ? new ResourceId(parts) : null);

    private readonly string _path;
    private readonly List<KeyValuePair<string, string>> _pairs;

    private ResourceId(ResourceIdParts parts)
    {
        _path = parts.Path;
        _pairs = parts.Pairs;
        SubscriptionId = parts.SubscriptionId ?? "";
        ResourceGroup = parts.ResourceGroup ?? "";
        Action = parts.Action;
        (ProviderNamespace, ResourceType, Name) = parts switch
        {
            { Namespace: { } space } => (space, string.Join("/", parts.Pairs.Select(pair => pair.Key).Prepend(space)), parts.Pairs.LastOrDefault().Value ?? ""),
            { ResourceGroup: { } group } => (ResourceManager, ResourceGroupType, group),
            _ => (ResourceManager, SubscriptionType, SubscriptionId),
        };

        IsSharedGallery = Has("sharedGalleries");
        IsCommunityGallery = Has("communityGalleries");
        var inGallery = IsSharedGallery || IsCommunityGallery || (Is(ProviderNamespace, Compute) && Has("galleries"));
        Gallery = !inGallery ? "" : IsSharedGallery ? Value("sharedGalleries") : IsCommunityGallery ? Value("communityGalleries") : Value("galleries");
        Definition = inGallery ? Value("images") : "";
        Location = Value("locations");
        Version = inGallery && Has("images") ? Value("versions") : "";
        Application = inGallery ? Value("applications") : "";
    }

    /// <summary>The subscription; empty if the ID has none.</summary>
    public string SubscriptionId { get; }

    /// <summary>The resource group; empty if the ID has none.</summary>
    public string ResourceGroup { get; }

    /// <summary>The provider, such as <c>Microsoft.Compute</c>.</summary>
    public string ProviderNamespace { get; }

    /// <summary>The full type, such as <c>Microsoft.Compute/galleries/images/versions</c>.</summary>
    public string ResourceType { get; }

    /// <summary>The resource's own name, which is the last segment of the ID.</summary>
    public string Name { get; }

    /// <summary>A last segment without a name, as in an address: an action (<c>share</c>) or a collection (<c>versions</c>); usually empty.</summary>
    public string Action { get; }

    /// <summary>The gallery, or the unique or public name of a shared one; empty outside galleries.</summary>
    public string Gallery { get; }

    /// <summary>The image definition; empty if the ID has none.</summary>
    public string Definition { get; }

    /// <summary>The image version; empty if the ID has none.</summary>
    public string Version { get; }

    /// <summary>The gallery application; empty where the id has none.</summary>
    public string Application { get; }

    /// <summary>The region in the id, as ids of shared and community galleries have one; mostly empty.</summary>
    public string Location { get; }

    /// <summary>Whether it is a virtual machine.</summary>
    public bool IsVirtualMachine => Is(ResourceType, Compute + "/virtualMachines");

    /// <summary>Whether it is a virtual machine scale set.</summary>
    public bool IsScaleSet => Is(ResourceType, Compute + "/virtualMachineScaleSets");

    /// <summary>Whether it is a managed image, which belongs to no gallery.</summary>
    public bool IsManagedImage => Is(ResourceType, Compute + "/images");

    /// <summary>Whether it is a managed disk.</summary>
    public bool IsDisk => Is(ResourceType, Compute + "/disks");

    /// <summary>Whether it is a snapshot.</summary>
    public bool IsSnapshot => Is(ResourceType, Compute + "/snapshots");

    /// <summary>Whether it is a disk encryption set.</summary>
    public bool IsDiskEncryptionSet => Is(ResourceType, Compute + "/diskEncryptionSets");

    /// <summary>Whether it is a storage account.</summary>
    public bool IsStorageAccount => Is(ResourceType, "Microsoft.Storage/storageAccounts");

    /// <summary>Whether it is a resource group.</summary>
    public bool IsResourceGroup => Is(ResourceType, ResourceGroupType);

    /// <summary>Whether it is a subscription.</summary>
    public bool IsSubscription => Is(ResourceType, SubscriptionType);

    /// <summary>Whether it is a gallery itself.</summary>
    public bool IsGallery => Is(ResourceType, GalleryType);

    /// <summary>Whether it is an image definition.</summary>
    public bool IsGalleryImage => Is(ResourceType, GalleryImageType);

    /// <summary>Whether it is an image version.</summary>
    public bool IsGalleryVersion => Is(ResourceType, GalleryVersionType);

    /// <summary>Whether it is a gallery application.</summary>
    public bool IsApplication => Is(ResourceType, ApplicationType);

    /// <summary>
    /// Whether it is a gallery, or something below a gallery that is replicated as a version or contains such versions: an image
    /// definition, an image version, an application, or its version. Other types below a gallery are not.
    /// </summary>
    public bool IsOrContainsVersions =>
        Gallery.Length > 0
        && (IsGallery || IsGalleryImage || IsGalleryVersion || IsApplication || IsApplicationVersion || IsSharedGallery || IsCommunityGallery)
        && !(IsGallery && OtherCollections.Contains(Action, StringComparer.OrdinalIgnoreCase));

    /// <summary>The full type, with a collection at the end of an address.</summary>
    public string FullType => Action.Length == 0 ? ResourceType : ResourceType + "/" + Action;

    /// <summary>Whether it is a version of a gallery application.</summary>
    public bool IsApplicationVersion => Is(ResourceType, ApplicationVersionType);

    /// <summary>Whether it is a gallery shared with subscriptions or tenants, or a resource in one.</summary>
    public bool IsSharedGallery { get; }

    /// <summary>Whether it is a community gallery, or a resource in one.</summary>
    public bool IsCommunityGallery { get; }

    /// <summary>The ID of the gallery that this ID is in, or this ID itself; null outside galleries.</summary>
    public ResourceId? GalleryId => Gallery.Length == 0 ? null : UpTo("galleries") ?? UpTo("sharedGalleries") ?? UpTo("communityGalleries");

    /// <summary>The ID of the image definition that this ID is in, or this ID itself; null if it has none.</summary>
    public ResourceId? DefinitionId => Definition.Length == 0 ? null : UpTo("images");

    /// <summary>The ID of the gallery application that this ID is in, or this ID itself; null if it has none.</summary>
    public ResourceId? ApplicationId => Application.Length == 0 ? null : UpTo("applications");

    /// <summary>The ID of the image version that this ID is in, or this ID itself; null if it has none.</summary>
    public ResourceId? VersionId => Version.Length == 0 ? null : UpTo("versions");

    /// <summary>Reads an ID or the address of a request.</summary>
    /// <param name="text">The ID, with or without host and query.</param>
    /// <param name="id">The ID, if it is one.</param>
    /// <returns>False if the text is not the ID of a resource, resource group, or subscription.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ResourceId? id)
    {
        id = text is null ? null : Recent.Of(text);
        return id is not null;
    }

    /// <summary>The ID as it was written, without host, query, and quotes.</summary>
    public override string ToString() => _path;

    /// <inheritdoc/>
    public bool Equals(ResourceId? other) => other is not null && Is(_path, other._path);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResourceId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(_path);

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private bool Has(string type)
    {
        foreach (var pair in _pairs)
        {
            if (Is(pair.Key, type))
                return true;
        }

        return false;
    }

    private string Value(string type)
    {
        foreach (var pair in _pairs)
        {
            if (Is(pair.Key, type))
                return pair.Value;
        }

        return "";
    }

    /// <summary>The ID up to and including the given type and its name.</summary>
    private ResourceId? UpTo(string type)
    {
        var last = 0;
        while (last < _pairs.Count && !Is(_pairs[last].Key, type))
            last++;
        if (last == _pairs.Count)
            return null;
        var cut = Action.Length == 0 ? 0 : Action.Length + 1;
        for (var after = last + 1; after < _pairs.Count; after++)
            cut += _pairs[after].Key.Length + _pairs[after].Value.Length + 2;
        return TryParse(_path.Substring(0, _path.Length - cut), out var id) ? id : null;
    }
}
