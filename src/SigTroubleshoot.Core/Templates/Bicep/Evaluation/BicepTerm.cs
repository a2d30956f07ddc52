using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Arm.Expressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>A part of a Bicep expression that the template language has no form for: a name, a string with values in it, a list, and so on.</summary>
/// <param name="start">Where it begins.</param>
/// <param name="evaluate">Computes its value.</param>
internal sealed class BicepTerm(int start, Func<ArmContext, TemplateValue> evaluate) : ExpressionNode(start)
{
    /// <inheritdoc/>
    public override TemplateValue Evaluate(ArmContext context) => evaluate(context);
}
