namespace SigTroubleshoot.Resources.Shapes;

/// <summary>What Azure accepts as the value of a property.</summary>
/// <param name="kind">The kind of the value.</param>
internal sealed class PropertyShape(PropertyKind kind)
{
    /// <summary>The kind of the value.</summary>
    public PropertyKind Kind => kind;

    /// <summary>The known properties of an object by name; a value may have others.</summary>
    public IReadOnlyDictionary<string, PropertyShape> Members { get; init; } = new Dictionary<string, PropertyShape>();

    /// <summary>The properties that an object must have.</summary>
    public IReadOnlyList<PropertyNeed> Required { get; init; } = [];

    /// <summary>Whether a list must have an item.</summary>
    public bool IsFilled { get; init; }

    /// <summary>Whether Azure reads an empty text as no value.</summary>
    public bool IsAbsentIfEmpty { get; init; }

    /// <summary>What each item of a list is; null if it can be anything.</summary>
    public PropertyShape? Item { get; init; }

    /// <summary>The allowed texts, ignoring case; none if there is no fixed set.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>The smallest and the greatest whole number; null without limits.</summary>
    public (int Minimum, int Maximum)? Range { get; init; }

    /// <summary>Whether it is the source of an image version, about which a rule of its own speaks if it is a text.</summary>
    public bool IsSource { get; init; }
}
