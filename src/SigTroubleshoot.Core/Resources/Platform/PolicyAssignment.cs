namespace SigTroubleshoot.Resources;

/// <summary>An assignment of an Azure Policy definition. Null means absent.</summary>
/// <remarks>The REST reference of <c>Microsoft.Authorization/policyAssignments</c>.</remarks>
internal sealed record PolicyAssignment
{
    /// <summary><c>displayName</c>, or the name if it has none.</summary>
    public string? DisplayName { get; init; }

    /// <summary><c>policyDefinitionId</c>.</summary>
    public string? PolicyDefinitionId { get; init; }

    /// <summary><c>scope</c>: the ID of the scope that it applies to.</summary>
    public string? Scope { get; init; }

    /// <summary><c>notScopes</c>: the IDs of the scopes that it excludes.</summary>
    public IReadOnlyList<string> NotScopes { get; init; } = [];

    /// <summary>Whether <c>enforcementMode</c> is DoNotEnforce: it only reports and denies nothing.</summary>
    public bool IsNotEnforced { get; init; }
}
