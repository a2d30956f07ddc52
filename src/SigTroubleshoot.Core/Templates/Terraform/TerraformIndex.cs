using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>What <c>count.index</c>, <c>each.key</c>, and <c>each.value</c> are in one instance.</summary>
internal static class TerraformIndex
{
    /// <summary>A context that knows them.</summary>
    /// <param name="context">The context of the block.</param>
    /// <param name="block">The block with <c>count</c> or <c>for_each</c>.</param>
    /// <param name="index">The index of the instance; null value if there is none.</param>
    public static HclContext Add(HclContext context, HclBlock block, TemplateValue index)
    {
        if (index is NumberValue)
            return context.With("count", new ObjectValue([new("index", index)], SourcePlace.None));
        if (index is not TextValue key)
            return context;
        var collection = block.Body.Attribute("for_each")?.Value.Evaluate(context);
        var value = collection switch
        {
            ObjectValue map when map.TryGet(key.Text, out var found) => found,
            ListValue => key,
            _ => context.Unknown("each.value[\"" + key.Text + "\"]@" + block.Label(0) + "." + block.Label(1), block.Start),
        };
        // A key is in the line where its value begins.
        var place = collection is ObjectValue ? value.Place : collection is ListValue set ? set.Items.FirstOrDefault(item => item.AsText == key.Text)?.Place ?? SourcePlace.None : SourcePlace.None;
        return context.With("each", new ObjectValue([new("key", new TextValue(key.Text, place)), new("value", value)], SourcePlace.None));
    }
}
