using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Terraform.Types;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>An instance of a resource with the values of its attributes.</summary>
internal sealed class TerraformInstance : ITerraformAttributes
{
    private const string Encode = "jsonencode";

    // Attributes that hold one reference and nothing else, also if the files are not there.
    private static readonly string[] Links = ["gallery_name", "image_name", "resource_group_name", "location"];

    private readonly TerraformModule _module;
    private readonly (HclFile File, HclBlock Block)? _source;
    private readonly HclMemo _memo = new();

    /// <param name="world">The plan and its files.</param>
    /// <param name="plan">The instance in the plan.</param>
    public TerraformInstance(TerraformWorld world, PlanInstance plan)
    {
        World = world;
        Plan = plan;
        _module = world.Module(plan.Module);
        _source = _module.Find(plan.IsData ? "data" : "resource", plan.Type, plan.Name);
        Place = _source is { } source ? new SourcePlace(source.File.Source, source.Block.Start) : new SourcePlace(world.Plan.File, plan.Start);
    }

    /// <summary>The instance in the plan.</summary>
    public PlanInstance Plan { get; }

    /// <summary>The plan and its files.</summary>
    public TerraformWorld World { get; }

    /// <inheritdoc/>
    public SourcePlace Place { get; }

    /// <summary>Where its block ends (exclusive); null if the block is not there.</summary>
    public int? End => _source?.Block.End;

    /// <inheritdoc/>
    public string Owner => World.Owner;

    /// <inheritdoc/>
    public string Address => Plan.Address;

    /// <summary>Its configuration in the plan.</summary>
    public JsonValue Configuration => _module.ConfigurationOf(Plan.LocalAddress);

    /// <inheritdoc/>
    public TemplateValue Get(string name) => Attribute(name, Context());

    /// <inheritdoc/>
    public TemplateValue GetJson(string name)
    {
        var value = Get(name);
        var written = ExpressionOf(name) is CallNode { Name: Encode, Arguments.Count: 1 } call ? call.Arguments[0].Evaluate(Context()) : null;
        if (value.AsText is { } text)
        {
            var json = StrictJsonReader.Parse(text);
            return json.Fault == JsonFault.None ? Values.Read(json.Value, JsonValue.Null, JsonValue.Null, written, value.Place, name) : NullValue.Absent;
        }

        // Of an encoded object, Terraform says nothing as soon as one value in it is unknown.
        return value.IsOpen && written is ObjectValue && !IsMarked(Plan.Sensitive[name]) ? written : value;
    }

    /// <summary>An attribute.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="context">The context of the reference, which ends circles.</param>
    public TemplateValue Attribute(string name, HclContext context) => _memo.Get(name, context, inner =>
    {
        var unknown = IsMarked(Plan.Unknown) ? Plan.Unknown : Plan.Unknown[name];
        var sensitive = IsMarked(Plan.Sensitive) ? Plan.Sensitive : Plan.Sensitive[name];
        if (name == "id" && IsMarked(unknown) && TerraformIds.Of(this, inner) is { } id)
            return id;
        return Values.Read(Plan.Values[name], unknown, sensitive, Written(name, IsMarked(unknown), Context(inner)), Place, name);
    });

    /// <summary>The expression of an attribute; null if it is not there.</summary>
    public HclExpression? ExpressionOf(string name) => _source?.Block.Body.Attribute(name)?.Value;

    /// <summary>The context of its expressions.</summary>
    public HclContext Context() => Context(_module.ContextOf(World.Plan.File));

    private PlanValues Values => new((path, place) => new UnknownValue(World.Owner, Plan.Address + "." + path, place));

    // What the configuration computes.
    private TemplateValue? Written(string name, bool isUnknown, HclContext context)
    {
        if (_source is not { } source)
            return isUnknown && IsLink(name) ? PlanReferences.Only(Configuration["expressions"][name])?.Evaluate(context) : null;
        if (source.Block.Body.Attribute(name) is { } attribute)
            return attribute.Value.Evaluate(context);
        HclBlock[] blocks = [.. source.Block.Body.Blocks.Where(block => block.Type == name || (block.Type == "dynamic" && block.Label(0) == name))];
        return blocks.Length == 0 ? null : HclBodies.Evaluate([(new HclBody([], blocks), context)], Place).Members[0].Value;
    }

    private HclContext Context(HclContext context)
    {
        TemplateValue index = Plan.Index.Kind switch
        {
            JsonKind.String => new TextValue(Plan.Index.Text, SourcePlace.None),
            JsonKind.Number => new NumberValue(Plan.Index.Text, SourcePlace.None),
            _ => NullValue.Absent,
        };
        context = context with { Owner = World.Owner + " " + Plan.Module, Scope = _module };
        return _source is { } source ? TerraformIndex.Add(context with { File = source.File.Source }, source.Block, index)
            : index switch
            {
                NumberValue => context.With("count", new ObjectValue([new("index", index)], SourcePlace.None)),
                TextValue => context.With("each", new ObjectValue([new("key", index), new("value", context.Unknown(Plan.Address + ".each.value", 0))], SourcePlace.None)),
                _ => context,
            };
    }

    private static bool IsLink(string path) => Links.Contains(path) || path.EndsWith("_id", StringComparison.Ordinal);

    private static bool IsMarked(JsonValue marks) => marks is { Kind: JsonKind.Boolean, IsTrue: true };
}
