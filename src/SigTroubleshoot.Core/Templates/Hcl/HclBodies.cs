using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Hcl.Functions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl;

/// <summary>Evaluates the body of a block: attributes by name, and blocks of one type as an object or as a list of objects.</summary>
internal static class HclBodies
{
    /// <summary>The type of a block that is repeated.</summary>
    public const string Dynamic = "dynamic";

    /// <summary>The block in it that is repeated.</summary>
    public const string Content = "content";

    /// <summary>The body as an object.</summary>
    /// <param name="bodies">The bodies that are merged, each with its context.</param>
    /// <param name="place">Where the block is.</param>
    public static ObjectValue Evaluate(IEnumerable<(HclBody Body, HclContext Context)> bodies, SourcePlace place)
    {
        List<KeyValuePair<string, TemplateValue>> members = [];
        List<string> order = [];
        var blocks = new Dictionary<string, List<TemplateValue>>(StringComparer.Ordinal);
        // A later body takes precedence; the first member of a name is the one that counts.
        foreach (var (body, context) in bodies.Reverse())
        {
            foreach (var attribute in body.Attributes)
                members.Add(new(attribute.Name, attribute.Value.Evaluate(context)));
        }

        foreach (var (body, context) in bodies)
        {
            foreach (var block in body.Blocks)
            {
                var type = block.Type == Dynamic ? block.Label(0) : block.Type;
                if (!blocks.TryGetValue(type, out var items))
                {
                    blocks[type] = items = [];
                    order.Add(type);
                }

                if (block.Type == Dynamic)
                    items.AddRange(Expand(block, context));
                else
                    items.Add(Evaluate([(block.Body, context)], context.PlaceAt(block.Start)));
            }
        }

        foreach (var type in order)
            members.Add(new(type, Join(blocks[type], place)));
        return new ObjectValue(members, place);
    }

    // With an unknown number of blocks, the whole list is unknown.
    private static TemplateValue Join(List<TemplateValue> items, SourcePlace place) =>
        items.FirstOrDefault(item => item.IsOpen) ?? (items.Count == 1 ? items[0] : new ListValue(items, items.Count == 0 ? place : items[0].Place));

    private static IEnumerable<TemplateValue> Expand(HclBlock block, HclContext context)
    {
        var content = block.Body.Of(Content).FirstOrDefault();
        if (content is null || block.Body.Attribute("for_each")?.Value.Evaluate(context) is not { } collection)
            return [];
        if (HclCollection.Pairs(collection) is not { } pairs)
            return [MovedValue.Unknown(context.Unknown(CanonicalText.Call(Dynamic, [collection]), block.Start), collection.Place)];
        var iterator = block.Body.Attribute("iterator")?.Value is ReferenceNode { Steps.Count: 0 } name ? name.Root : block.Label(0);
        return pairs.Select(pair =>
        {
            // The key of an item of a set is the item.
            var key = collection is ListValue && pair.Value is TextValue ? pair.Value : pair.Key;
            var item = new ObjectValue([new("key", key), new("value", pair.Value)], pair.Value.Place);
            return (TemplateValue)Evaluate([(content.Body, context.With(iterator, item))], context.PlaceAt(content.Start));
        });
    }
}
