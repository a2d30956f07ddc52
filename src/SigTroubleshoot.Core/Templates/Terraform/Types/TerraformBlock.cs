using SigTroubleshoot.Resources;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary>Reads nested blocks, which are lists in a plan, and values that the provider normalizes.</summary>
internal static class TerraformBlock
{
    /// <summary>The first block of a list: an object, something unknown, or absent.</summary>
    public static TemplateValue First(TemplateValue list) => list switch
    {
        ListValue { Items.Count: 0 } => NullValue.Absent,
        ListValue known => known.Items[0],
        _ => list,
    };

    /// <summary>A member of a block; of an unknown block, an unknown value.</summary>
    public static TemplateValue Of(TemplateValue block, string name) => block switch
    {
        ObjectValue known => known.TryGet(name, out var value) ? value : NullValue.Absent,
        UnknownValue unknown => unknown.PartOf(unknown.Expression + "." + name, example => Of(example, name)),
        { HasUnknown: true } => new UnknownValue("terraform", CanonicalText.Shorten(block.Expression + "." + name), block.Place),
        _ => NullValue.Absent,
    };

    /// <summary>A region; the provider writes <c>West Europe</c> as <c>westeurope</c>.</summary>
    public static TemplateValue Region(TemplateValue value) =>
        value is TextValue { Text: var name } && AzureRegion.IsKnown(name) ? new TextValue(AzureRegion.Normalize(name), value.Place) : value;

    /// <summary>A value if a flag is set.</summary>
    /// <param name="flag">The flag.</param>
    /// <param name="whenSet">The value if it is true.</param>
    /// <param name="otherwise">The value if it is false or absent; null for none.</param>
    public static TemplateValue When(TemplateValue flag, string whenSet, string? otherwise = null) => flag switch
    {
        BooleanValue { Value: true } => new TextValue(whenSet, flag.Place),
        { IsOpen: true } => new DerivedValue(CanonicalText.Call("if:" + whenSet, [flag]), [flag], known => When(known[0], whenSet, otherwise), flag.Place),
        _ => otherwise is null ? NullValue.Absent : new TextValue(otherwise, flag.Place),
    };
}
