namespace SigTroubleshoot.Resources.Shapes;

/// <summary>A value that its property cannot have.</summary>
/// <param name="Property">The path of the property, such as <c>properties.publishingProfile.targetRegions[1].name</c>.</param>
/// <param name="Value">The value as text; null if it is an object or a list.</param>
/// <param name="Shape">What the property accepts.</param>
internal sealed record PropertyFault(string Property, string? Value, PropertyShape Shape)
{
    /// <summary>What is wrong.</summary>
    public required PropertyFaultKind Kind { get; init; }

    /// <summary>Whether a text is where an image version needs an object with its source.</summary>
    public bool IsTextAsSource => Kind == PropertyFaultKind.WrongKind && Shape.IsSource && Value is not null;
}
