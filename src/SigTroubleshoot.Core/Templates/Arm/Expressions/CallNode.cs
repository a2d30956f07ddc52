using SigTroubleshoot.Templates.Arm.Functions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Arm.Expressions;

/// <summary>The call of a function.</summary>
internal sealed class CallNode(int start, string name, IReadOnlyList<ExpressionNode> arguments) : ExpressionNode(start)
{
    private readonly ArmFunction? _function = ArmFunctions.Find(name);

    /// <summary>The name, with the namespace of a user-defined function.</summary>
    public string Name => name;

    /// <summary>The arguments.</summary>
    public IReadOnlyList<ExpressionNode> Arguments => arguments;

    /// <inheritdoc/>
    public override TemplateValue Evaluate(ArmContext context)
    {
        context.Run.Step();
        if (_function is not null)
            return _function.Call(this, context);
        return name.IndexOf('.') > 0 && context.Deployment.FindFunction(name) is { } own
            ? own.Call(arguments.Select(argument => argument.Evaluate(context)).ToList(), context)
            : throw new TemplateFaultException(TemplateTexts.FormatFunctionUnknown(name), TemplateNoteKind.Suspicion);
    }
}
