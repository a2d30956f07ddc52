using System.Runtime.CompilerServices;
using SigTroubleshoot.Templates.Arm.Expressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Functions;

/// <summary>A function of the template language.</summary>
/// <param name="name">Its name.</param>
/// <param name="fewest">The fewest arguments.</param>
/// <param name="most">The most arguments.</param>
/// <param name="compute">Computes the result.</param>
internal sealed class ArmFunction(string name, int fewest, int most, Func<FunctionCall, TemplateValue> compute)
{
    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>How it treats unknown arguments.</summary>
    public FunctionKind Kind { get; init; }

    /// <summary>What its result is.</summary>
    public ValueShape Shape { get; init; }

    /// <summary>Results that it can have if an argument is unknown; null if anything is possible.</summary>
    public IReadOnlyList<string>? Examples { get; init; }

    /// <summary>Calls the function.</summary>
    /// <exception cref="TemplateFaultException">The template is wrong.</exception>
    public TemplateValue Call(CallNode node, ArmContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (node.Arguments.Count < fewest || node.Arguments.Count > most)
            throw new TemplateFaultException(TemplateTexts.FormatArgumentCount(function: name, count: node.Arguments.Count));
        var place = context.PlaceAt(node.Start);
        if (Kind == FunctionKind.Lazy)
            return compute(new FunctionCall(name, [], node.Arguments, context, place));
        var arguments = new TemplateValue[node.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = node.Arguments[i].Evaluate(context);
        return Call(new FunctionCall(name, arguments, node.Arguments, context, place));
    }

    private TemplateValue Call(FunctionCall call)
    {
        var arguments = call.Arguments;
        if (Kind == FunctionKind.Structural || !arguments.Any(argument => argument.HasUnknown))
            return compute(call);
        var expression = call.Expression;
        if (Examples is not null)
            return new UnknownValue(call.Context.Deployment.Owner, expression, call.Place) { Shape = ValueShape.Text, IsShape = true, Examples = [.. Examples.Select(example => new TextValue(example, call.Place))] };
        if (Kind == FunctionKind.Transparent || !arguments.Any(argument => argument.HasFree))
            return new DerivedValue(expression, arguments, known => compute(call with { Arguments = known, Nodes = [] }), call.Place);
        return call.Context.Unknown(expression, Shape) is var unknown && Shape == ValueShape.Boolean
            ? Either(unknown)
            : unknown;
    }

    /// <summary>A value that is true or false.</summary>
    public static UnknownValue Either(UnknownValue unknown) => new(unknown.Owner, unknown.Expression, unknown.Place)
    {
        Shape = ValueShape.Boolean,
        Examples = [new BooleanValue(true, unknown.Place), new BooleanValue(false, unknown.Place)],
    };
}
