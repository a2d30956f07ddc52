using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Hcl;

/// <summary>Reads HCL that is written as JSON: objects are blocks, and strings may contain interpolations.</summary>
internal static class HclJson
{
    private static readonly Dictionary<string, int> NoBlocks = [];

    /// <summary>Reads a file with the values of variables, which is written as HCL or as JSON.</summary>
    public static HclFile ReadVariables(SourceFile file) => file.Extension == ".json" ? Read(file, NoBlocks) : HclReader.Read(file);

    /// <summary>Reads a file; its body is empty if it is not valid JSON.</summary>
    /// <param name="file">The file.</param>
    /// <param name="labels">The number of labels of each type of block.</param>
    public static HclFile Read(SourceFile file, IReadOnlyDictionary<string, int> labels)
    {
        List<HclAttribute> attributes = [];
        List<HclBlock> blocks = [];
        foreach (var member in file.Json.Value.Members)
        {
            if (labels.TryGetValue(member.Key, out var count))
                AddBlocks(blocks, member.Key, member.Value, count, [], file);
            else
                attributes.Add(new HclAttribute(member.Key, Expression(member.Value, file), Start(member.Value)));
        }

        return new HclFile(file, new HclBody(attributes, blocks), null);
    }

    private static void AddBlocks(List<HclBlock> blocks, string type, JsonValue json, int labels, string[] known, SourceFile file)
    {
        if (json.Kind == JsonKind.Array)
        {
            foreach (var item in json.Items)
                AddBlocks(blocks, type, item, labels, known, file);
        }
        else if (labels == 0)
        {
            blocks.Add(new HclBlock(type, known, Body(json, file), Start(json), json.End));
        }
        else
        {
            foreach (var member in json.Members)
                AddBlocks(blocks, type, member.Value, labels - 1, [.. known, member.Key], file);
        }
    }

    private static HclBody Body(JsonValue json, SourceFile file) => new(
        [.. json.Members.Where(member => !IsDynamic(member)).Select(member => new HclAttribute(member.Key, Expression(member.Value, file), Start(member.Value)))],
        [.. json.Members.Where(IsDynamic).SelectMany(member => member.Value.Members).SelectMany(member => Dynamic(member.Key, member.Value, file))]);

    private static bool IsDynamic(KeyValuePair<string, JsonValue> member) => member.Key == HclBodies.Dynamic && member.Value.Kind == JsonKind.Object;

    // One dynamic block may be there without a list around it.
    private static IEnumerable<HclBlock> Dynamic(string type, JsonValue json, SourceFile file) =>
        from item in json.Kind == JsonKind.Array ? json.Items : [json]
        let content = item[HclBodies.Content]
        select new HclBlock(HclBodies.Dynamic, [type], Body(item, file) with { Blocks = [new HclBlock(HclBodies.Content, [], Body(content, file), Start(content), content.End)] }, Start(item), item.End);

    private static int Start(JsonValue json) => json.KeyStart >= 0 ? json.KeyStart : json.Start;

    private static HclExpression Expression(JsonValue json, SourceFile file) => json.Kind switch
    {
        JsonKind.String => new EmbeddedNode(HclReader.ReadTemplate(json.Text), json.Text, json.Start),
        JsonKind.Array => new ListNode([.. json.Items.Select(item => Expression(item, file))], json.Start),
        JsonKind.Object => new ObjectNode([.. json.Members.Select(member => new KeyValuePair<HclExpression, HclExpression>(new LiteralTextNode(member.Key, member.Value.KeyStart), Expression(member.Value, file)))], json.Start),
        JsonKind.Null => new ConstantNode("null", json.Start),
        _ => new ConstantNode(json.Text, json.Start),
    };
}
