namespace SigTroubleshoot.Templates.Values;

/// <summary>A value that only the deployment knows: a parameter without a value, the location of a resource group, a new GUID.</summary>
/// <param name="owner">What the expression belongs to: the same expression of two templates is not the same value.</param>
/// <param name="expression">The canonical expression, without brackets, such as <c>parameters('location')</c>.</param>
/// <param name="place">Where it is written.</param>
internal sealed class UnknownValue(string owner, string expression, SourcePlace place) : TemplateValue(place)
{
    /// <summary>What the expression belongs to.</summary>
    public string Owner => owner;

    /// <summary>What makes it equal to another: the owner and the expression.</summary>
    public string Key { get; } = owner + "|" + expression;

    /// <inheritdoc/>
    public override bool HasUnknown => true;

    /// <inheritdoc/>
    public override bool HasFree => Examples.Count == 0;

    /// <inheritdoc/>
    public override bool IsOpen => true;

    /// <inheritdoc/>
    public override string Expression => expression;

    /// <summary>What is known of its kind.</summary>
    public ValueShape Shape { get; init; }

    /// <summary>Values that it can have, such as three results of <c>uniqueString</c>; none if anything is possible.</summary>
    public IReadOnlyList<TemplateValue> Examples { get; init; } = [];

    /// <summary>Whether the examples are only some of many values with the same shape, such as dates.</summary>
    public bool IsShape { get; init; }

    /// <summary>A part of it, which is unknown as well.</summary>
    /// <param name="expression">The expression of the part.</param>
    /// <param name="select">Takes the part from an example.</param>
    public UnknownValue PartOf(string expression, Func<TemplateValue, TemplateValue> select) =>
        new(Owner, CanonicalText.Shorten(expression), Place) { Fault = Fault, Examples = [.. Examples.Select(select)], IsShape = IsShape };

    /// <summary>Why it is unknown, if that is a fault of the template: a sentence. Null if only the deployment can know it.</summary>
    public string? Fault { get; init; }
}
