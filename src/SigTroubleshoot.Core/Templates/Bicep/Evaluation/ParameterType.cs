using SigTroubleshoot.Templates.Arm.Functions;
using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>What the declared type of a parameter says of its value.</summary>
internal static class ParameterType
{
    /// <summary>The parameter without a value.</summary>
    /// <param name="outline">The file.</param>
    /// <param name="parameter">The declaration.</param>
    /// <param name="owner">The owner of what is unknown.</param>
    public static TemplateValue Unknown(BicepOutline outline, BicepStatement parameter, string owner)
    {
        var place = new SourcePlace(outline.File, parameter.Start);
        var at = parameter.FirstToken + 2;
        var type = at < parameter.EndToken ? outline.NameOf(outline.Tokens[at]) : "";
        var next = at + 1 < parameter.EndToken ? outline.NameOf(outline.Tokens[at + 1]) : "";
        if (parameter.EndToken > at && outline.NameOf(outline.Tokens[parameter.EndToken - 1]) == "?")
            return new NullValue(place);
        var unknown = new UnknownValue(owner, $"parameters('{parameter.Name}')", place)
        {
            Shape = next == "[" ? ValueShape.List : type switch
            {
                "string" => ValueShape.Text,
                "int" => ValueShape.Number,
                "bool" => ValueShape.Boolean,
                "array" => ValueShape.List,
                "object" => ValueShape.Object,
                _ => ValueShape.Any,
            },
        };
        return unknown.Shape == ValueShape.Boolean ? ArmFunction.Either(unknown) : unknown;
    }
}
