using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Terraform.Types;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>An instance of a resource with the values of its attributes.</summary>
internal sealed class TerraformInstance : ITerraformAttributes
{
    // Attributes that hold one reference and nothing else, also if the files are not there.
    private static readonly string[] Links = ["gallery_name", "image_name", "resource_group_name", "location"];

    private readonly TerraformWorld _world;
    private readonly TerraformModule _module;
    private readonly (HclFile File, HclBlock Block)? _source;
    private readonly HclMemo _memo = new();
    private readonly Lazy<ObjectValue> _values;

    /// <param name="world">The plan and its files.</param>
    /// <param name="plan">The instance in the plan.</param>
    public TerraformInstance(TerraformWorld world, PlanInstance plan)
    {
        _world = world;
        Plan = plan;
        _module = world.Module(plan.Module);
        _source = _module.Find(plan.IsData ? "data" : "resource", plan.Type, plan.Name);
        Cursor = _source is { } source ? SourceCursor.At(source.File, source.Block) : SourceCursor.At(new SourcePlace(world.Plan.File, plan.Start));
        _values = new Lazy<ObjectValue>(ReadAll);
    }

    /// <summary>The instance in the plan.</summary>
    public PlanInstance Plan { get; }

    /// <summary>Where it is written.</summary>
    public SourceCursor Cursor { get; }

    /// <summary>Where its block ends (exclusive); null if the block is not there.</summary>
    public int? End => _source?.Block.End;

    /// <summary>The plan and its files.</summary>
    public TerraformWorld World => _world;

    /// <summary>The attributes; of an unknown one, the value of its expression.</summary>
    public ObjectValue Values => _values.Value;

    /// <summary>Its configuration in the plan.</summary>
    public JsonValue Configuration => _module.ConfigurationOf(Plan.LocalAddress);

    /// <inheritdoc/>
    public SourcePlace Place => Cursor.Place;

    /// <inheritdoc/>
    public string Owner => _world.Owner;

    /// <inheritdoc/>
    public string Address => Plan.Address;

    /// <inheritdoc/>
    public TemplateValue Get(string name) => Values.TryGet(name, out var value) ? value : NullValue.Absent;

    /// <inheritdoc/>
    public TemplateValue GetJson(string name)
    {
        var value = Get(name);
        var cursor = Cursor.Member(name).Argument("jsonencode");
        if (value.AsText is { } text)
        {
            var json = StrictJsonReader.Parse(text);
            return json.Fault == JsonFault.None ? Read(_module.ContextOf(_world.Plan.File), json.Value, JsonValue.Null, JsonValue.Null, cursor, name) : NullValue.Absent;
        }

        // Of an encoded object, Terraform says nothing as soon as one value in it is unknown.
        return value.IsOpen && cursor.Expression is ObjectNode && !IsMarked(Plan.Sensitive[name]) ? Evaluate(cursor) ?? value : value;
    }

    /// <summary>An attribute that another expression refers to.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="context">The context of the reference, which ends circles.</param>
    public TemplateValue Attribute(string name, HclContext context)
    {
        if (IsMarked(Plan.Sensitive[name]) || IsMarked(Plan.Sensitive))
            return Unknown(name, Cursor.Member(name));
        if (IsMarked(Plan.Unknown[name]) || IsMarked(Plan.Unknown))
            return UnknownAttribute(name, Cursor.Member(name), context);
        return Read(context, Plan.Values[name], Plan.Unknown[name], Plan.Sensitive[name], Cursor.Member(name), name);
    }

    /// <summary>The value of an expression of this instance.</summary>
    /// <param name="cursor">The expression.</param>
    public TemplateValue? Evaluate(SourceCursor cursor) => cursor is { Expression: { } expression, File: { } file } ? expression.Evaluate(Context(_module.ContextOf(file))) : null;

    private ObjectValue ReadAll()
    {
        var context = _module.ContextOf(Cursor.File ?? _world.Plan.File);
        return Read(context, Plan.Values, Plan.Unknown, Plan.Sensitive, Cursor, "") as ObjectValue ?? new ObjectValue([], Cursor.Place);
    }

    private TemplateValue Read(HclContext context, JsonValue known, JsonValue unknown, JsonValue sensitive, SourceCursor cursor, string path) =>
        new PlanValues((at, where) => UnknownAttribute(at, where, context), Unknown).Read(known, unknown, sensitive, cursor, path);

    private TemplateValue UnknownAttribute(string path, SourceCursor cursor, HclContext context) => _memo.Get(path, context, inner =>
    {
        if (path == "id" && TerraformIds.Of(this, inner) is { } id)
            return id;
        inner = Context(inner with { Owner = _world.Owner + " " + Plan.Module, Scope = _module });
        var value = cursor is { Expression: { } expression, File: { } file } ? expression.Evaluate(inner with { File = file }) : null;
        if (value is null && _source is null && IsLink(path))
            value = PlanReferences.Only(Configuration["expressions"][path])?.Evaluate(inner);
        // Terraform says that it is not known: a value that is would be a mistake.
        return value is { HasUnknown: true } ? TerraformPlaces.Move(value, cursor.Place) : Unknown(path, cursor);
    });

    private HclContext Context(HclContext context)
    {
        TemplateValue index = Plan.Index.Kind switch
        {
            JsonKind.String => new TextValue(Plan.Index.Text, SourcePlace.None),
            JsonKind.Number => new NumberValue(Plan.Index.Text, SourcePlace.None),
            _ => NullValue.Absent,
        };
        return _source is { } source ? TerraformIndex.Add(context with { File = source.File.Source }, source.Block, index)
            : index switch
            {
                NumberValue => context.With("count", new ObjectValue([new("index", index)], SourcePlace.None)),
                TextValue => context.With("each", new ObjectValue([new("key", index), new("value", context.Unknown(Plan.Address + ".each.value", 0))], SourcePlace.None)),
                _ => context,
            };
    }

    private UnknownValue Unknown(string path, SourceCursor cursor) => new(_world.Owner, Plan.Address + "." + path, cursor.Place);

    private static bool IsLink(string path) => Links.Contains(path) || path.EndsWith("_id", StringComparison.Ordinal);

    private static bool IsMarked(JsonValue marks) => marks is { Kind: JsonKind.Boolean, IsTrue: true };
}
