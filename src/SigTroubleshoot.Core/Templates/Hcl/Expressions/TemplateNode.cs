using SigTroubleshoot.Templates.Hcl.Functions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>A text in quotation marks or a heredoc, with its interpolations.</summary>
/// <param name="parts">Its parts in order.</param>
/// <param name="start">Where it begins.</param>
internal sealed class TemplateNode(IReadOnlyList<HclExpression> parts, int start) : HclExpression(start)
{
    private const int MaxLength = 100_000;
    private const int MaxParts = 1_000;

    // No expression has this form.
    private const string TooLong = "\"${…}\"";

    /// <summary>Its parts in order.</summary>
    public IReadOnlyList<HclExpression> Parts => parts;

    /// <summary>The whole text if it has no interpolation; null otherwise.</summary>
    public string? Constant => parts.Count switch
    {
        0 => "",
        1 => (parts[0] as LiteralTextNode)?.Text,
        _ => null,
    };

    /// <inheritdoc/>
    public override TemplateValue Evaluate(HclContext context)
    {
        var place = context.PlaceAt(Start);
        if (Constant is { } constant)
            return new TextValue(constant, place);

        // "${x}" is x itself, of whatever kind.
        if (parts.Count == 1)
            return parts[0].Evaluate(context);
        // Locals that double each other would fill the memory.
        TemplateValue[] values = [.. parts.Select(part => HclText.Part(part.Evaluate(context)))];
        var joined = Array.Exists(values, value => value is UnknownValue { Expression: TooLong }) ? null : JoinedText.Join(values, place);
        return joined is null or TextValue { Text.Length: > MaxLength } or JoinedText { Parts.Count: > MaxParts } ? context.Unknown(TooLong, Start) : joined;
    }
}
