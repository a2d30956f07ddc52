namespace SigTroubleshoot.Templates.Values;

/// <summary>A value that follows from unknown ones, and is known as soon as they are.</summary>
/// <param name="expression">The canonical expression.</param>
/// <param name="inputs">What it follows from.</param>
/// <param name="compute">Computes it from the inputs, none of which contains anything unknown.</param>
/// <param name="place">Where the expression is written.</param>
internal sealed class DerivedValue(string expression, IReadOnlyList<TemplateValue> inputs, Func<IReadOnlyList<TemplateValue>, TemplateValue> compute, SourcePlace place) : TemplateValue(place)
{
    /// <summary>What it follows from.</summary>
    public IReadOnlyList<TemplateValue> Inputs => inputs;

    /// <inheritdoc/>
    public override bool HasUnknown => true;

    /// <inheritdoc/>
    public override bool HasFree { get; } = inputs.Any(input => input.HasFree);

    /// <inheritdoc/>
    public override bool IsOpen => true;

    /// <inheritdoc/>
    public override string Expression => expression;

    /// <summary>Computes it from the inputs, none of which contains anything unknown.</summary>
    public TemplateValue Compute(IReadOnlyList<TemplateValue> known) => compute(known);
}
