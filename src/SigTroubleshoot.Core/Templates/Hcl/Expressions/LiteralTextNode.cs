using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>The part of a text between interpolations.</summary>
/// <param name="text">The text, without escapes.</param>
/// <param name="start">Where it begins.</param>
internal sealed class LiteralTextNode(string text, int start) : HclExpression(start)
{
    /// <summary>The text, without escapes.</summary>
    public string Text => text;

    /// <inheritdoc/>
    public override TemplateValue Evaluate(HclContext context) => new TextValue(text, context.PlaceAt(Start));
}
