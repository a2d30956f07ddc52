using SigTroubleshoot.Templates.Hcl;
using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>What <c>var.x</c> and <c>local.x</c> mean in the templates of a folder.</summary>
internal sealed class PackerScope : IHclScope
{
    private readonly Dictionary<string, (HclFile File, HclBlock Block)> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (HclFile File, HclExpression Value, bool IsSensitive)> _locals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (HclFile File, HclExpression Value)> _shorthand = new(StringComparer.Ordinal);
    private readonly HclMemo _memo = new();
    private readonly string _owner;
    private readonly PackerArguments _arguments;

    /// <param name="files">The templates.</param>
    /// <param name="owner">What unknown values belong to.</param>
    /// <param name="arguments">Values of variables.</param>
    public PackerScope(IEnumerable<HclFile> files, string owner, PackerArguments arguments)
    {
        _owner = "packer " + owner;
        _arguments = arguments;
        foreach (var file in files)
        {
            foreach (var block in file.Body.Blocks)
                Add(file, block);
        }
    }

    /// <summary>The names of the variables.</summary>
    public IEnumerable<string> Variables => _variables.Keys.Concat(_shorthand.Keys);

    /// <summary>The context of expressions in a file.</summary>
    public HclContext ContextOf(SourceFile file) => new(file, _owner, this) { IsPacker = true };

    /// <inheritdoc/>
    public TemplateValue? Find(ReferenceNode reference, HclContext context, out int used)
    {
        used = 1;
        if (reference.NameAt(0) is not { } name)
            return null;
        return reference.Root switch
        {
            "var" => _memo.Get("var." + name, context, inner => Variable(name, inner)),
            "local" when _locals.TryGetValue(name, out var local) => local.IsSensitive ? Hidden("local." + name, local.File, local.Value.Start) : _memo.Get("local." + name, context, inner => local.Value.Evaluate(inner with { File = local.File.Source })),
            _ => null,
        };
    }

    private void Add(HclFile file, HclBlock block)
    {
        switch (block.Type)
        {
            case "variable":
                _variables[block.Label(0)] = (file, block);
                break;
            case "variables":
                foreach (var attribute in block.Body.Attributes)
                    _shorthand[attribute.Name] = (file, attribute.Value);
                break;
            case "locals":
                foreach (var attribute in block.Body.Attributes)
                    _locals[attribute.Name] = (file, attribute.Value, false);
                break;
            case "local" when block.Body.Attribute("expression") is { } expression:
                _locals[block.Label(0)] = (file, expression.Value, IsSensitive(file, block));
                break;
        }
    }

    private TemplateValue Variable(string name, HclContext context)
    {
        if (!_variables.TryGetValue(name, out var variable))
        {
            return _arguments.Find(name) ?? (_shorthand.TryGetValue(name, out var shorthand)
                ? shorthand.Value.Evaluate(context with { File = shorthand.File.Source })
                : context.Unknown("var." + name, 0));
        }

        var (file, block) = variable;
        if (IsSensitive(file, block))
            return Hidden("var." + name, file, block.Start);
        if (_arguments.Find(name) is { } argument)
            return argument;
        return block.Body.Attribute("default")?.Value.Evaluate(context with { File = file.Source }) ?? new UnknownValue(_owner, "var." + name, new SourcePlace(file.Source, block.Start)) { Shape = ShapeOf(block) };
    }

    // A secret is never part of a message.
    private UnknownValue Hidden(string name, HclFile file, int offset) => new(_owner, name, new SourcePlace(file.Source, offset));

    private bool IsSensitive(HclFile file, HclBlock block) =>
        block.Body.Attribute("sensitive")?.Value.Evaluate(ContextOf(file.Source)) is BooleanValue { Value: true };

    private static ValueShape ShapeOf(HclBlock block) => block.Body.Attribute("type")?.Value switch
    {
        ReferenceNode { Root: "string" } => ValueShape.Text,
        ReferenceNode { Root: "number" } => ValueShape.Number,
        ReferenceNode { Root: "bool" } => ValueShape.Boolean,
        CallNode { Name: "list" or "set" or "tuple" } => ValueShape.List,
        CallNode { Name: "map" or "object" } => ValueShape.Object,
        _ => ValueShape.Any,
    };
}
