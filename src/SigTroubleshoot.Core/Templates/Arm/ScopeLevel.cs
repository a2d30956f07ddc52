namespace SigTroubleshoot.Templates.Arm;

/// <summary>What a template is deployed to.</summary>
internal enum ScopeLevel
{
    /// <summary>A resource group.</summary>
    ResourceGroup,

    /// <summary>A subscription.</summary>
    Subscription,

    /// <summary>A management group.</summary>
    ManagementGroup,

    /// <summary>The tenant.</summary>
    Tenant,
}
