using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>Where a value of a plan is written in the configuration. It stays at the last place that is known.</summary>
internal sealed class SourceCursor
{
    private const string Dynamic = "dynamic";

    private readonly HclFile? _file;
    private readonly HclBody? _body;
    private readonly IReadOnlyList<HclBlock> _blocks = [];

    private SourceCursor(HclFile? file, SourcePlace place, HclBody? body = null, IReadOnlyList<HclBlock>? blocks = null, HclExpression? expression = null)
    {
        _file = file;
        _body = body;
        _blocks = blocks ?? [];
        Expression = expression;
        Place = place;
    }

    /// <summary>The place.</summary>
    public SourcePlace Place { get; }

    /// <summary>The expression of the value; null if it is not known.</summary>
    public HclExpression? Expression { get; }

    /// <summary>The file of the expression; null if it is not known.</summary>
    public SourceFile? File => _file?.Source;

    /// <summary>A value whose expression is not known.</summary>
    public static SourceCursor At(SourcePlace place) => new(null, place);

    /// <summary>A block.</summary>
    public static SourceCursor At(HclFile file, HclBlock block) => new(file, new SourcePlace(file.Source, block.Start), block.Body);

    /// <summary>A member of an object, or an attribute of a block.</summary>
    public SourceCursor Member(string name)
    {
        if (_body is not null)
        {
            if (_body.Attribute(name) is { } attribute)
                return Of(attribute.Value, attribute.Start);
            HclBlock[] blocks = [.. _body.Blocks.Where(block => block.Type == name || (block.Type == Dynamic && block.Label(0) == name))];
            return blocks.Length == 0 ? new SourceCursor(null, Place) : new SourceCursor(_file, new SourcePlace(_file!.Source, blocks[0].Start), blocks: blocks);
        }

        if (Expression is ObjectNode known)
        {
            foreach (var member in known.Members)
            {
                if (member.Key is LiteralTextNode { Text: var bare } && bare == name || member.Key is TemplateNode { Constant: var quoted } && quoted == name)
                    return Of(member.Value, member.Key.Start);
            }
        }

        return new SourceCursor(null, Place);
    }

    /// <summary>An item of a list, or one of several blocks.</summary>
    /// <param name="index">Its index in the plan.</param>
    /// <param name="value">Its value in the plan, which finds the block if the plan has another order.</param>
    public SourceCursor Item(int index, JsonValue value)
    {
        if (_blocks.Count > 0)
        {
            var block = Choose(index, value);
            return block is null ? new SourceCursor(null, Place) : At(_file!, block);
        }

        return Expression is ListNode list && index < list.Items.Count ? Of(list.Items[index], list.Items[index].Start) : new SourceCursor(null, Place);
    }

    /// <summary>What is encoded by the expression, such as the object in <c>jsonencode(…)</c>; the cursor itself if it is no such call.</summary>
    public SourceCursor Argument(string function) =>
        Expression is CallNode call && call.Name == function && call.Arguments.Count > 0 ? Of(call.Arguments[0], call.Arguments[0].Start) : this;

    private SourceCursor Of(HclExpression expression, int start) => new(_file, new SourcePlace(_file!.Source, start), expression: expression);

    // The blocks of a set are in another order in the plan.
    private HclBlock? Choose(int index, JsonValue value)
    {
        HclBlock[] fixedBlocks = [.. _blocks.Where(block => block.Type != Dynamic)];
        var likely = index < fixedBlocks.Length ? fixedBlocks[index] : null;
        if (likely is not null && Fits(likely, value))
            return likely;
        return Array.Find(fixedBlocks, block => Fits(block, value)) ?? _blocks.FirstOrDefault(block => block.Type == Dynamic)?.Body.Of("content").FirstOrDefault() ?? likely;
    }

    // Whether no constant of the block contradicts the value.
    private static bool Fits(HclBlock block, JsonValue value) => block.Body.Attributes.All(attribute =>
        attribute.Value is not TemplateNode { Constant: { } constant } || value[attribute.Name] is not { Kind: JsonKind.String } planned || planned.Text == constant);
}
