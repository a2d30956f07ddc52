namespace SigTroubleshoot.Resources;

/// <summary>An Azure Policy definition. Null means absent.</summary>
internal sealed record PolicyDefinition
{
    /// <summary><c>displayName</c>, or the name if it has none.</summary>
    public string? DisplayName { get; init; }

    /// <summary><c>description</c>.</summary>
    public string? Description { get; init; }
}
