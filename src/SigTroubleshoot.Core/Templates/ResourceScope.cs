using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates;

/// <summary>Where a resource is deployed to. Each value may be unknown.</summary>
/// <param name="SubscriptionId">The ID of the subscription; null value at the scope of a management group or a tenant.</param>
/// <param name="ResourceGroup">The name of the resource group; null value above a resource group.</param>
internal sealed record ResourceScope(TemplateValue SubscriptionId, TemplateValue ResourceGroup);
