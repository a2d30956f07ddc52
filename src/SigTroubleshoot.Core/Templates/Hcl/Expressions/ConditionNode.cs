using SigTroubleshoot.Templates.Hcl.Functions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary><c>condition ? one : other</c>.</summary>
/// <param name="condition">The condition.</param>
/// <param name="whenTrue">The value if it is true.</param>
/// <param name="whenFalse">The value if it is false.</param>
/// <param name="start">Where it begins.</param>
internal sealed class ConditionNode(HclExpression condition, HclExpression whenTrue, HclExpression whenFalse, int start) : HclExpression(start)
{
    /// <inheritdoc/>
    public override TemplateValue Evaluate(HclContext context)
    {
        var test = condition.Evaluate(context);
        if (Choose(test) is { } known)
            return (known ? whenTrue : whenFalse).Evaluate(context);
        TemplateValue[] inputs = [test, whenTrue.Evaluate(context), whenFalse.Evaluate(context)];
        return HclComputation.Of("if", inputs, values => Choose(values[0]) is { } isTrue ? values[isTrue ? 1 : 2] : null, context, Start);
    }

    private static bool? Choose(TemplateValue test) => HclText.Of(test) switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };
}
