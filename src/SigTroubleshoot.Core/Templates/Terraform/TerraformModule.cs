using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>One instance of a module: what its names mean, from its files and from the configuration in the plan.</summary>
internal sealed class TerraformModule : IHclScope
{
    private const int MostCalls = 20;

    private readonly TerraformWorld _world;
    private readonly TerraformModule? _parent;
    private readonly ModuleAddress? _call;
    private readonly HclMemo _memo = new();
    private readonly Lazy<Dictionary<string, (HclFile File, HclBlock Block)>> _blocks;
    private readonly Lazy<ILookup<string, (HclFile File, HclBlock Block)>> _overrides;
    private readonly Lazy<Dictionary<string, JsonValue>> _resources;

    /// <param name="world">The plan and its files.</param>
    /// <param name="configuration">The configuration of the module in the plan.</param>
    /// <param name="parent">The calling module; null for the root module.</param>
    /// <param name="call">The call; null for the root module.</param>
    public TerraformModule(TerraformWorld world, JsonValue configuration, TerraformModule? parent, ModuleAddress? call)
    {
        _world = world;
        _parent = parent;
        _call = call;
        Configuration = configuration;
        Address = call is null ? "" : parent!.Prefix + call;
        Key = call is null ? "" : (parent!.Key.Length == 0 ? "" : parent.Key + ".") + call.Name;
        Folder = call is null ? world.Sources.Root : parent!.Folder is { } above ? world.Sources.FolderOf(Key, above, parent.SourceOf(call.Name)) : null;
        Files = Folder is null ? [] : world.Sources.Read(Folder);
        _blocks = new(ReadBlocks);
        _overrides = new(() => Files.Where(OverrideFiles.Contain).Reverse().SelectMany(file => file.Body.Blocks, (file, block) => (File: file, Block: block)).ToLookup(item => KeyOf(item.Block.Type, item.Block.Labels), StringComparer.Ordinal));
        _resources = new(() => configuration["resources"].Items.GroupBy(PlanAddress.Of, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal));
    }

    /// <summary>The address; empty for the root module.</summary>
    public string Address { get; }

    /// <summary>What addresses in the module begin with.</summary>
    public string Prefix => Address.Length == 0 ? "" : Address + ".";

    /// <summary>The names of the calls, without indexes.</summary>
    public string Key { get; }

    /// <summary>The folder; null if it is not known.</summary>
    public string? Folder { get; }

    /// <summary>Where the closest call is that led here and whose file is there; null if there is none.</summary>
    public SourcePlace? CallPlace => _parent?.Find("module", _call!.Name) is { } call ? new SourcePlace(call.File.Source, call.Block.Start) : _parent?.CallPlace;

    /// <summary>The files, as far as they are there.</summary>
    public IReadOnlyList<HclFile> Files { get; }

    /// <summary>The configuration in the plan.</summary>
    public JsonValue Configuration { get; }

    /// <summary>The modules that this one calls, without the number of their instances.</summary>
    public IEnumerable<TerraformModule> Calls =>
        Configuration["module_calls"].Members.Select(call => call.Key)
            .Concat(Files.SelectMany(file => file.Body.Of("module")).Select(block => block.Label(0)))
            .Distinct(StringComparer.Ordinal)
            .Where(_ => Key.Count(c => c == '.') < MostCalls)
            .Select(name => _world.Module(Prefix + new ModuleAddress(name, NullValue.Absent)));

    /// <summary>The call of another module, in the plan.</summary>
    public JsonValue CallOf(string name) => Configuration["module_calls"][name];

    // The plan says it; without its configuration, the files do.
    private string SourceOf(string name) =>
        CallOf(name)["source"] is { Kind: JsonKind.String, Text: var planned } ? planned
        : Find("module", name) is { } call && call.Block.Body.Attribute("source")?.Value.Evaluate(ContextOf(call.File.Source)).AsText is { } written ? written
        : "";

    /// <summary>A resource in the plan's configuration, by its address in the module; null value if it is not there.</summary>
    public JsonValue ConfigurationOf(string address) => _resources.Value.TryGetValue(address, out var resource) ? resource : JsonValue.Null;

    /// <summary>The context of expressions in a file of the module.</summary>
    public HclContext ContextOf(SourceFile file) => new(file, _world.Owner + " " + Address, this) { Open = _world.Sources.Open };

    /// <summary>A block of the module's files, with its file; null if it is not there.</summary>
    /// <param name="type">The type of the block.</param>
    /// <param name="labels">Its labels.</param>
    public (HclFile File, HclBlock Block)? Find(string type, params string[] labels) =>
        _blocks.Value.TryGetValue(KeyOf(type, labels), out var found) ? found : null;

    /// <summary>The blocks that override one, the one that takes precedence first.</summary>
    /// <param name="type">The type of the block.</param>
    /// <param name="labels">Its labels.</param>
    public IReadOnlyList<(HclFile File, HclBlock Block)> Overrides(string type, params string[] labels) => [.. _overrides.Value[KeyOf(type, labels)]];

    /// <inheritdoc/>
    public TemplateValue? Find(ReferenceNode reference, HclContext context, out int used)
    {
        used = 1;
        if (reference.NameAt(0) is not { } name)
            return null;
        switch (reference.Root)
        {
            case "var":
                return _memo.Get("var." + name, context, inner => Variable(name, inner));
            case "local":
                return Local(name) is { } local ? _memo.Get("local." + name, context, inner => local.Value.Evaluate(inner with { File = local.File.Source, Scope = this })) : null;
            case "path":
                return name is "module" or "root" && Folder is not null ? new TextValue((name == "root" ? _world.Sources.Root : Folder).TrimEnd('/') is { Length: > 0 } folder ? folder : ".", context.PlaceAt(reference.Start)) : null;
            case "each" or "count" or "self" or "terraform":
                return null;
            case "module":
                return Output(name, reference, context, out used);
        }

        return Resource(reference, context, out used);
    }

    private TemplateValue? Resource(ReferenceNode reference, HclContext context, out int used)
    {
        var isData = reference.Root == "data";
        used = isData ? 2 : 1;
        if (reference.NameAt(used - 1) is null)
            return null;
        var address = Prefix + reference.Canonical(used, context);
        if (used < reference.Steps.Count && reference.Steps[used].Index is { } index)
        {
            used++;
            if (index.Evaluate(context).HasUnknown)
                return null;
            address = Prefix + reference.Canonical(used, context);
        }

        if (reference.NameAt(used) is not { } attribute || _world.Find(address) is not { } instance)
            return null;
        used++;
        var value = instance.Attribute(attribute, context);
        // What is written nowhere, because Azure or the provider computes it, is edited where it is referred to.
        return value.Place.File is null || value.Place == instance.Place ? MovedValue.To(value, context.PlaceAt(reference.Start)) : value;
    }

    private TemplateValue? Output(string name, ReferenceNode reference, HclContext context, out int used)
    {
        used = 1;
        TemplateValue index = NullValue.Absent;
        if (used < reference.Steps.Count && reference.Steps[used].Index is { } expression)
        {
            used++;
            index = expression.Evaluate(context);
        }

        if (index.HasUnknown || reference.NameAt(used) is not { } output || (CallOf(name).Kind == JsonKind.Null && Find("module", name) is null))
            return null;
        used++;
        var module = _world.Module(Prefix + new ModuleAddress(name, index));
        return module._memo.Get("output." + output, context, inner => module.Value(inner, module.Find("output", output), "value", module.Configuration["outputs"][output]["expression"]) ?? inner.Unknown("module." + name + "." + output, 0));
    }

    private Dictionary<string, (HclFile File, HclBlock Block)> ReadBlocks()
    {
        var blocks = new Dictionary<string, (HclFile File, HclBlock Block)>(StringComparer.Ordinal);
        foreach (var file in Files.OrderBy(OverrideFiles.Contain))
        {
            foreach (var block in file.Body.Blocks)
            {
                var key = KeyOf(block.Type, block.Labels);
                // A resource keeps what the override does not have.
                if (block.Type is not ("resource" or "data" or "module") || !blocks.ContainsKey(key))
                    blocks[key] = (file, block);
            }
        }

        return blocks;
    }

    private static string KeyOf(string type, IEnumerable<string> labels) => type + " " + string.Join(" ", labels);

    /// <summary>What a local value is defined as, with its file; null if it is not there.</summary>
    /// <param name="name">The name.</param>
    public (HclFile File, HclExpression Value)? Local(string name)
    {
        foreach (var file in Files)
        {
            foreach (var locals in file.Body.Of("locals"))
            {
                if (locals.Body.Attribute(name) is { } local)
                    return (file, local.Value);
            }
        }

        return null;
    }

    private TemplateValue Variable(string name, HclContext context)
    {
        var declared = Configuration["variables"][name];
        if (declared["sensitive"].IsTrue || Value(context, Find("variable", name), "sensitive", new JsonValue()) is BooleanValue { Value: true })
            return Find("variable", name) is { } hidden ? (context with { File = hidden.File.Source }).Unknown("var." + name, hidden.Block.Start) : context.Unknown("var." + name, 0);
        if (_parent is null)
            return RootVariable(name, context);
        var call = _parent.Find("module", _call!.Name);
        var inner = context with { Owner = _world.Owner + " " + _parent.Address, Scope = _parent };
        if (call is { } found)
            inner = TerraformIndex.Add(inner with { File = found.File.Source }, found.Block, _call.Index);
        return _parent.Value(inner, call, name, _parent.CallOf(_call.Name)["expressions"][name])
            ?? Value(context with { Scope = this }, Find("variable", name), "default", new JsonValue())
            ?? _world.Constant(declared["default"])
            ?? context.Unknown("var." + name, 0);
    }

    // The plan has the value. A file of variables, or the default, has the place.
    private TemplateValue RootVariable(string name, HclContext context)
    {
        var written = _world.Sources.Variables.Find(name) ?? Value(context with { Scope = this }, Find("variable", name), "default", new JsonValue());
        return _world.Variable(name, written) ?? written ?? context.Unknown("var." + name, 0);
    }

    /// <summary>The value of an attribute: from the file, or from what the plan says about its expression; null if neither has it.</summary>
    /// <param name="context">The context of this module.</param>
    /// <param name="block">The block in the files; null if it is not there.</param>
    /// <param name="attribute">The attribute.</param>
    /// <param name="expression">The expression in the plan.</param>
    public TemplateValue? Value(HclContext context, (HclFile File, HclBlock Block)? block, string attribute, JsonValue expression)
    {
        if (block is { } found)
            return found.Block.Body.Attribute(attribute)?.Value.Evaluate(context with { File = found.File.Source, Scope = this });
        if (expression["constant_value"] is { Kind: not JsonKind.Null } constant)
            return _world.Constant(constant);
        return PlanReferences.Only(expression)?.Evaluate(context with { Scope = this });
    }
}
