namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a resource provider and its preview features.</summary>
internal static class ResourceProviderMapping
{
    /// <summary>The provider; absent values are null.</summary>
    public static ResourceProvider Map(IResourceNode node) => new()
    {
        RegistrationState = node.FilledTextOf("registrationState"),
        ResourceTypes =
        [
            .. node["resourceTypes"].Items.Select(type => new ProviderResourceType(type["resourceType"].Text ?? "", type["locations"].Texts(), type["apiVersions"].Texts())),
        ],
    };

    /// <summary>An item of the provider's list of features; its name starts with that of the provider.</summary>
    public static PreviewFeature MapFeature(IResourceNode node) => new((node["name"].Text ?? "").Split('/').Last(), node.FilledTextOf("state"));
}
