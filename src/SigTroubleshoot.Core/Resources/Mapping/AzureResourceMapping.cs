namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads the properties of every resource.</summary>
internal static class AzureResourceMapping
{
    /// <summary>The resource; absent values are null.</summary>
    public static AzureResource Map(IResourceNode node) => new()
    {
        Id = node.FilledTextOf("id"),
        Name = node.FilledTextOf("name"),
        Location = node.FilledTextOf("location"),
        ProvisioningState = node.FilledTextOf("provisioningState"),
    };
}
