using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>An expression of HCL.</summary>
/// <param name="start">Where it begins in its file.</param>
internal abstract class HclExpression(int start)
{
    /// <summary>Where it begins in its file.</summary>
    public int Start => start;

    /// <summary>Its value. It never throws; whatever is wrong or not known is an unknown value.</summary>
    public abstract TemplateValue Evaluate(HclContext context);
}
