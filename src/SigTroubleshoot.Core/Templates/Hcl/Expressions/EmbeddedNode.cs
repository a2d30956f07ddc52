using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>An expression in a string of another language, such as JSON. Its offsets count from the beginning of that string.</summary>
/// <param name="expression">The expression.</param>
/// <param name="text">The text that contains it.</param>
/// <param name="start">Where the string begins in the file.</param>
internal sealed class EmbeddedNode(HclExpression expression, string text, int start) : HclExpression(start)
{
    /// <inheritdoc/>
    public override TemplateValue Evaluate(HclContext context) =>
        expression is TemplateNode { Constant: { } constant }
            ? new TextValue(constant, context.PlaceAt(Start))
            : expression.Evaluate(context with { File = new SourceFile(context.File.Path, text, _ => context.File.Locate(Start)) });
}
