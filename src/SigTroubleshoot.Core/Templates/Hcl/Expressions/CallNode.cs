using SigTroubleshoot.Templates.Hcl.Functions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>The call of a function.</summary>
/// <param name="name">Its name.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="isExpanded">Whether the items of the last argument are arguments (<c>list...</c>).</param>
/// <param name="start">Where it begins.</param>
internal sealed class CallNode(string name, IReadOnlyList<HclExpression> arguments, bool isExpanded, int start) : HclExpression(start)
{
    private const string ReadFile = "file";

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Its arguments.</summary>
    public IReadOnlyList<HclExpression> Arguments => arguments;

    /// <inheritdoc/>
    public override TemplateValue Evaluate(HclContext context)
    {
        List<TemplateValue> inputs = [.. arguments.Select(argument => argument.Evaluate(context))];
        if (isExpanded && inputs.Count > 0)
        {
            if (inputs[inputs.Count - 1] is not ListValue last)
                return context.Unknown(CanonicalText.Call(name + "...", inputs), Start);
            inputs.RemoveAt(inputs.Count - 1);
            inputs.AddRange(last.Items);
        }

        var place = context.PlaceAt(Start);
        if (name == ReadFile && inputs.Count == 1 && inputs[0].AsText is { } path && context.Open(path) is { } file)
            return new TextValue(file.Text, new SourcePlace(file, 0));
        if (HclFunctions.FindShaped(name) is { } shaped && shaped(inputs, place) is { } examples)
            return examples;
        if (HclFunctions.FindPartial(name) is { } partial && partial(inputs, place) is { } part)
            return part;
        return HclFunctions.Find(name, context.IsPacker) is { } function
            ? HclComputation.Of(name, inputs, values => function(values, place), context, Start)
            : context.Unknown(CanonicalText.Call(name, inputs), Start);
    }
}
