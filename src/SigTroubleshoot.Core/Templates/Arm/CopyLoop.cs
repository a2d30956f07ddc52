using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>A loop that makes a list: of a property, a variable, or an output.</summary>
/// <param name="name">Its name, which is also that of the property.</param>
/// <param name="count">The number of passes, as JSON.</param>
/// <param name="input">The item of the list, as JSON.</param>
internal sealed class CopyLoop(string name, JsonValue count, JsonValue input)
{
    /// <summary>The most passes that Azure Resource Manager accepts for a resource.</summary>
    public const int MaxResources = 800;

    private const int MaxCount = 100_000;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The loops in a member <c>copy</c> of an object or of the variables; null if it is not about loops.</summary>
    public static IReadOnlyList<CopyLoop>? OfProperties(JsonValue copy)
    {
        if (copy.Kind != JsonKind.Array || copy.Items.Count == 0 || copy.Items.Any(item => item.Kind != JsonKind.Object || item["name"].Text.Length == 0 || item["count"].Kind == JsonKind.Null))
            return null;
        return [.. copy.Items.Select(item => new CopyLoop(item["name"].Text, item["count"], item["input"]))];
    }

    /// <summary>The list that it makes; unknown if the number of passes is unknown.</summary>
    public TemplateValue Evaluate(SourceFile file, ArmContext context)
    {
        var passes = ArmJson.Evaluate(count, file, context);
        var inner = context with { Place = new SourcePlace(file, count.Start) };
        if (passes.HasUnknown)
            return WithUnknownCount(passes, file, inner);
        return ArmJson.Guard(
            inside =>
            {
                var number = Number(passes, MaxCount);
                List<TemplateValue> items = [];
                for (var i = 0; i < number; i++)
                {
                    inside.Run.Step();
                    items.Add(ArmJson.Evaluate(input, file, context with { Copies = new CopyFrame(name, new NumberValue(i, inner.Place), context.Copies) }));
                }

                return new ListValue(items, inner.Place);
            },
            inner,
            name);
    }

    /// <summary>A number of passes.</summary>
    /// <exception cref="TemplateFaultException">It is not a whole number from 0 to the maximum.</exception>
    public static int Number(TemplateValue passes, int maximum) =>
        passes is NumberValue { Whole: { } whole } && whole >= 0 && whole <= maximum
            ? (int)whole
            : throw new TemplateFaultException(TemplateTexts.FormatCopyCountInvalid(count: passes.Expression, maximum: maximum));

    // The list is unknown, but an example has one item for the passes that may be.
    private DerivedValue WithUnknownCount(TemplateValue passes, SourceFile file, ArmContext context)
    {
        var index = new UnknownValue(context.Deployment.Owner + "#index", passes.Expression, context.Place) { Shape = ValueShape.Number };
        return Repetition.Of(passes, ArmJson.Evaluate(input, file, context with { Copies = new CopyFrame(name, index, context.Copies) }), context);
    }
}
