using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Hcl.Functions;
using SigTroubleshoot.Templates.Terraform.Types;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>An instance of a resource with the values of its attributes.</summary>
internal sealed class TerraformInstance : ITerraformAttributes
{
    private const string Encode = "jsonencode";
    private const int MostLocals = 10;

    // Attributes that hold one reference and nothing else, also if the files are not there.
    private static readonly string[] Links = ["gallery_name", "image_name", "resource_group_name", "location"];

    private readonly TerraformModule _module;
    private readonly (HclFile File, HclBlock Block)? _source;
    private readonly IReadOnlyList<(HclFile File, HclBlock Block)> _overrides;
    private readonly HclMemo _memo = new();

    /// <param name="world">The plan and its files.</param>
    /// <param name="plan">The instance in the plan.</param>
    public TerraformInstance(TerraformWorld world, PlanInstance plan)
    {
        World = world;
        Plan = plan;
        _module = world.Module(plan.Module);
        _source = _module.Find(plan.IsData ? "data" : "resource", plan.Type, plan.Name);
        _overrides = _module.Overrides(plan.IsData ? "data" : "resource", plan.Type, plan.Name);
        Place = _source is { } source ? new SourcePlace(source.File.Source, source.Block.Start) : _module.CallPlace ?? new SourcePlace(world.Plan.File, plan.Start);
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
        var written = Encoded(name);
        if (value.AsText is { } text)
        {
            var json = StrictJsonReader.Parse(text);
            if (json.Fault != JsonFault.None)
                return NullValue.Absent;
            if (written is null)
            {
                var source = EmbeddedPlaces.Of(text, this, name, value.Place);
                written = ConversionFunctions.FromJson(json.Value, part => new SourcePlace(source, part.Start));
            }

            return Values.Read(json.Value, JsonValue.Null, JsonValue.Null, written, value.Place, name);
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
        if (name == "id" && (IsMarked(unknown) || (!Plan.HasMarks && Plan.Values[name].Kind == JsonKind.Null)) && TerraformIds.Of(this, inner) is { } id)
            return id;
        var written = Written(name, IsMarked(unknown), Context(inner));
        // Without the marks, only what is absent although it is written can be unknown.
        if (!Plan.HasMarks && written is { IsNull: false } && !Plan.Values.Members.Any(member => member.Key == name))
            return written.HasUnknown ? written : new UnknownValue(World.Owner, Plan.Address + "." + name, written.Place.File is null ? Place : written.Place);
        return Values.Read(Plan.Values[name], unknown, sensitive, written, Place, name);
    });

    /// <summary>The expression of an attribute, or of the local value that it is, with its file; null if it is not there.</summary>
    public (HclFile File, HclExpression Value)? ExpressionOf(string name)
    {
        if (Written(name) is not { } written)
            return null;
        (HclFile File, HclExpression Value)? found = (written.File, written.Attribute.Value);
        for (var i = 0; i < MostLocals && found is { Value: ReferenceNode { Root: "local", Steps.Count: 1 } reference } && reference.NameAt(0) is { } local; i++)
            found = _module.Local(local);
        return found;
    }

    /// <summary>What an attribute encodes as JSON, as it is written; null if it is anything else.</summary>
    public TemplateValue? Encoded(string name) =>
        ExpressionOf(name) is { Value: CallNode { Name: Encode, Arguments.Count: 1 } call } found ? call.Arguments[0].Evaluate(Context() with { File = found.File.Source }) : null;

    /// <summary>The context of its expressions.</summary>
    public HclContext Context() => Context(_module.ContextOf(World.Plan.File));

    private PlanValues Values => new((path, place) => new UnknownValue(World.Owner, Plan.Address + "." + path, place));

    // What the configuration computes.
    private TemplateValue? Written(string name, bool isUnknown, HclContext context)
    {
        if (_source is null)
            return isUnknown && IsLink(name) ? PlanReferences.Only(Configuration["expressions"][name])?.Evaluate(context) : null;
        if (Written(name) is { } attribute)
            return attribute.Attribute.Value.Evaluate(context with { File = attribute.File.Source });
        foreach (var (file, around) in Sources)
        {
            HclBlock[] blocks = [.. around.Body.Blocks.Where(block => block.Type == name || (block.Type == HclBodies.Dynamic && block.Label(0) == name))];
            if (blocks.Length > 0)
                return HclBodies.Evaluate([(new HclBody([], blocks), context with { File = file.Source })], Place).Members[0].Value;
        }

        return null;
    }

    // The last override takes precedence, and the block itself comes last.
    private IEnumerable<(HclFile File, HclBlock Block)> Sources => _source is { } source ? _overrides.Append(source) : [];

    private (HclFile File, HclAttribute Attribute)? Written(string name)
    {
        foreach (var (file, block) in Sources)
        {
            if (block.Body.Attribute(name) is { } attribute)
                return (file, attribute);
        }

        return null;
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
