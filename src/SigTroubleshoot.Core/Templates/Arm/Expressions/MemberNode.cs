using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Expressions;

/// <summary>A member of an object: <c>x.name</c>, or <c>x.?name</c> if it may be absent.</summary>
internal sealed class MemberNode(int start, ExpressionNode source, string name, bool isSafe) : ExpressionNode(start)
{
    /// <inheritdoc/>
    public override TemplateValue Evaluate(ArmContext context) => ValueAccess.Member(source.Evaluate(context), name, isSafe);
}
