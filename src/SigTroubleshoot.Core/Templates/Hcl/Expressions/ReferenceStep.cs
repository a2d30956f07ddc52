namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>A step of a reference: <c>.name</c>, <c>[index]</c>, or <c>[*]</c>.</summary>
/// <param name="Name">The name; null for an index and for all items.</param>
/// <param name="Index">The index; null for a name and for all items.</param>
internal sealed record ReferenceStep(string? Name, HclExpression? Index)
{
    /// <summary>Whether it selects all items.</summary>
    public bool IsAll => Name is null && Index is null;
}
