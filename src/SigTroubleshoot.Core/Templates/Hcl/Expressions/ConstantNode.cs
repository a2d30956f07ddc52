using System.Globalization;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Expressions;

/// <summary>A number, <c>true</c>, <c>false</c>, or <c>null</c>.</summary>
/// <param name="text">The text in the file.</param>
/// <param name="start">Where it begins.</param>
internal sealed class ConstantNode(string text, int start) : HclExpression(start)
{
    /// <inheritdoc/>
    public override TemplateValue Evaluate(HclContext context) => Read(text, context.PlaceAt(Start));

    /// <summary>The value that a text stands for.</summary>
    public static TemplateValue Read(string text, SourcePlace place) => text switch
    {
        "true" => new BooleanValue(true, place),
        "false" => new BooleanValue(false, place),
        "null" => new NullValue(place),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => new NumberValue(whole, place),
        _ => new NumberValue(text, place),
    };
}
