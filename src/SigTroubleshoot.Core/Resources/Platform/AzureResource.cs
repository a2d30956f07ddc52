namespace SigTroubleshoot.Resources;

/// <summary>The properties of every Azure resource, and of a resource group. Null means absent.</summary>
/// <remarks>Azure Resource Manager's common properties.</remarks>
internal sealed record AzureResource
{
    /// <summary>The resource ID.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The region.</summary>
    public string? Location { get; init; }

    /// <summary><c>properties.provisioningState</c>.</summary>
    public string? ProvisioningState { get; init; }
}
