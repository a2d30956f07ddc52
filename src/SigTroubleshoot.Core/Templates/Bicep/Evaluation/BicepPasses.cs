using System.Globalization;
using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>Expands the loops and the conditions of resources and modules.</summary>
/// <param name="file">The file with its values.</param>
internal sealed class BicepPasses(BicepScope file)
{
    // As many as Azure deploys.
    private const int MostPasses = 800;

    /// <summary>The resources of a declaration: none if its condition is false, several if it is in a loop.</summary>
    /// <param name="statement">The declaration.</param>
    /// <param name="around">What it is evaluated in.</param>
    public IEnumerable<BicepPass> Of(BicepStatement statement, ArmContext around) => statement.Value is { } value ? Of(value, new BicepPass(around, "", IsUncertain: false)) : [];

    private IEnumerable<BicepPass> Of(BicepNode node, BicepPass pass)
    {
        switch (node.Kind)
        {
            case BicepNodeKind.Object:
                return [pass];
            case BicepNodeKind.Condition when node.Inner is { } inner:
                return Condition(node, pass.Context) is not BooleanValue truth ? Of(inner, pass with { IsUncertain = true }) : truth.Value ? Of(inner, pass) : [];
            case BicepNodeKind.Loop when node.Inner is { } body && LoopHeader.Read(file.Outline, node) is { } header:
                var list = file.Evaluate(header.First, header.End, pass.Context);
                return list is ListValue known
                    ? known.Items.Take(MostPasses).SelectMany((item, i) => Of(body, pass with { Context = BicepScope.In(header, item, new NumberValue(i, item.Place), pass.Context), Number = "[" + i.ToString(CultureInfo.InvariantCulture) + "]" }))
                    : Of(body, new BicepPass(file.UnknownPass(header, list, pass.Context), "[]", IsUncertain: true));
            default:
                return [];
        }
    }

    private TemplateValue Condition(BicepNode node, ArmContext context)
    {
        // if ( … ) { … }
        var end = node.Inner!.FirstToken - 1;
        while (end > node.FirstToken && file.Outline.File.Text[file.Outline.Tokens[end].Start] != ')')
            end--;
        return file.Evaluate(node.FirstToken + 2, end, context);
    }
}
