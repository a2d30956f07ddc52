using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary>What resource of Azure a resource of a plan is.</summary>
/// <param name="Type">ARM's full type.</param>
/// <param name="Names">A name for each segment of the type.</param>
/// <param name="ResourceGroup">The resource group.</param>
internal sealed record TerraformIdentity(string Type, IReadOnlyList<TemplateValue> Names, TemplateValue ResourceGroup)
{
    /// <summary>The subscription; null for that of the provider.</summary>
    public TemplateValue? Subscription { get; init; }

    /// <summary>The API version; null if the provider chooses it.</summary>
    public TemplateValue? ApiVersion { get; init; }
}
