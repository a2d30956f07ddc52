namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads what every resource has.</summary>
internal static class AzureResourceMapping
{
    /// <summary>The resource; whatever is absent is null.</summary>
    public static AzureResource Map(IResourceNode node) => new()
    {
        Id = node.FilledTextOf("id"),
        Name = node.FilledTextOf("name"),
        Location = node.FilledTextOf("location"),
        ProvisioningState = node.FilledTextOf("provisioningState"),
    };
}
