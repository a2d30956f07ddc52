using SigTroubleshoot.Templates.Arm.Expressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>A lambda: an expression with variables that a function such as <c>map</c> evaluates for each item.</summary>
/// <param name="names">The names of its variables.</param>
/// <param name="body">The expression.</param>
/// <param name="context">What it is evaluated in.</param>
internal sealed class LambdaValue(IReadOnlyList<string> names, ExpressionNode body, ArmContext context) : TemplateValue(context.Place)
{
    /// <inheritdoc/>
    public override string Expression { get; } = CanonicalText.Call("lambda", names.Select(name => new TextValue(name, SourcePlace.None)));

    /// <summary>Whether it has at least so many variables.</summary>
    public bool Takes(int count) => names.Count >= count;

    /// <summary>Evaluates it.</summary>
    /// <param name="values">The values of its variables; more than it has are ignored.</param>
    public TemplateValue Call(params TemplateValue[] values)
    {
        context.Run.Step();
        var frame = context.Lambdas;
        for (var i = 0; i < names.Count && i < values.Length; i++)
            frame = new LambdaFrame(names[i], values[i], frame);
        return body.Evaluate(context with { Lambdas = frame });
    }
}
