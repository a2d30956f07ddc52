using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Expressions;

/// <summary>A part of an expression of the template language.</summary>
/// <param name="start">Where it begins in the text of the expression.</param>
internal abstract class ExpressionNode(int start)
{
    /// <summary>Where it begins in the text of the expression.</summary>
    public int Start => start;

    /// <summary>Computes its value.</summary>
    /// <exception cref="TemplateFaultException">The template is wrong.</exception>
    public abstract TemplateValue Evaluate(ArmContext context);
}
