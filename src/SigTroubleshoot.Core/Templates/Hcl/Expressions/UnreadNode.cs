using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>An expression that is not valid or that cannot be computed: its value is unknown.</summary>
/// <param name="text">Its text.</param>
/// <param name="start">Where it begins.</param>
internal sealed class UnreadNode(string text, int start) : HclExpression(start)
{
    /// <inheritdoc/>
    public override TemplateValue Evaluate(HclContext context) => context.Unknown(text, Start);
}
