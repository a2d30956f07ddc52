using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Expressions;

/// <summary>An item of a list or a member of an object: <c>x[i]</c>, or <c>x[?i]</c> if it may be absent.</summary>
internal sealed class IndexNode(int start, ExpressionNode source, ExpressionNode index, bool isSafe) : ExpressionNode(start)
{
    /// <inheritdoc/>
    public override TemplateValue Evaluate(ArmContext context) => ValueAccess.Item(source.Evaluate(context), index.Evaluate(context), isSafe, context);
}
