namespace SigTroubleshoot.Resources;

/// <summary>An assignment of an Azure Policy definition. Null means absent.</summary>
/// <remarks>The REST reference of <c>Microsoft.Authorization/policyAssignments</c>.</remarks>
internal sealed record PolicyAssignment
{
    /// <summary><c>displayName</c>, or the name where it has none.</summary>
    public string? DisplayName { get; init; }

    /// <summary><c>policyDefinitionId</c>.</summary>
    public string? PolicyDefinitionId { get; init; }

    /// <summary><c>scope</c>: the id of what it applies to.</summary>
    public string? Scope { get; init; }

    /// <summary><c>notScopes</c>: the ids of what it leaves out.</summary>
    public IReadOnlyList<string> NotScopes { get; init; } = [];

    /// <summary><c>enforcementMode</c> is DoNotEnforce: it reports and denies nothing.</summary>
    public bool IsNotEnforced { get; init; }
}
