using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Arm.Expressions;
using SigTroubleshoot.Templates.Arm.Functions;
using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>A Bicep file with values for its parameters: what its names stand for, as far as that can be known without the compiler.</summary>
internal sealed class BicepScope
{
    private static readonly Regex Space = new(@"\s+", RegexOptions.CultureInvariant);

    private readonly BicepFiles _files;
    private readonly Func<string, TemplateValue?> _passed;
    private readonly Dictionary<string, TemplateValue> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<(int, int), ExpressionNode?> _parsed = [];
    private readonly Dictionary<string, BicepScope> _imports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _computing = new(StringComparer.Ordinal);
    private readonly BicepImport[] _imported;

    /// <param name="files">Opens files.</param>
    /// <param name="outline">The file.</param>
    /// <param name="passed">The value that a parameter gets from outside; null if it gets none.</param>
    /// <param name="scope">What the file is deployed to.</param>
    /// <param name="owner">The owner of what is unknown in it.</param>
    /// <param name="run">The work on the file.</param>
    public BicepScope(BicepFiles files, BicepOutline outline, Func<string, TemplateValue?> passed, ArmScope scope, string owner, ArmRun run)
    {
        _files = files;
        _passed = passed;
        Outline = outline;
        _imported = [.. BicepImport.All(outline)];
        var deployment = new ArmDeployment(run, JsonValue.Null, outline.File, owner, scope, _ => null);
        Context = deployment.Context with { Place = new SourcePlace(outline.File, 0), IsVerbatim = true };
        Symbols = new BicepSymbols(this, files);
    }

    /// <summary>The file.</summary>
    public BicepOutline Outline { get; }

    /// <summary>What its expressions are evaluated in.</summary>
    public ArmContext Context { get; }

    /// <summary>Its resources and modules.</summary>
    public BicepSymbols Symbols { get; }

    /// <summary>A file that this one refers to; null if it cannot be read.</summary>
    public SourceFile? FileOf(string path) => _files.Open(Outline.File, path);

    /// <summary>The value of a part of the file.</summary>
    public TemplateValue Evaluate(BicepNode node) => Evaluate(node, Context);

    /// <summary>The value of a part of the file.</summary>
    /// <param name="node">The part.</param>
    /// <param name="context">What it is evaluated in.</param>
    public TemplateValue Evaluate(BicepNode node, ArmContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node.Kind)
        {
            case BicepNodeKind.List:
                return ListOf(node, context);
            case BicepNodeKind.Object:
                return ObjectOf(node, context);
            case BicepNodeKind.Loop:
                return LoopOf(node, context);
            default:
                return Evaluate(node.FirstToken, node.EndToken, context);
        }
    }

    /// <summary>The value of an expression; unknown if it cannot be determined.</summary>
    /// <param name="first">The number of its first token.</param>
    /// <param name="end">The number of the token after it.</param>
    /// <param name="context">What it is evaluated in.</param>
    public TemplateValue Evaluate(int first, int end, ArmContext context)
    {
        try
        {
            if (!_parsed.TryGetValue((first, end), out var node))
                _parsed[(first, end)] = node = Parse(first, end);
            if (node is not null)
                return node.Evaluate(context);
        }
        catch (Exception e) when (e is TemplateFaultException or FormatException or InsufficientExecutionStackException)
        {
            // What is wrong in the file is the compiler's business.
        }

        return Unknown(first, end);
    }

    /// <summary>The value of a name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="context">What it is evaluated in: in a loop, a lambda, or a function, its variables come first.</param>
    /// <param name="token">The number of its token.</param>
    public TemplateValue Named(string name, ArmContext context, int token)
    {
        for (var frame = context.Lambdas; frame is not null; frame = frame.Outer)
        {
            if (frame.Name == name)
                return frame.Value;
        }

        return Declared(name, token);
    }

    /// <summary>The value of a parameter or a variable.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="token">The number of the token that names it.</param>
    public TemplateValue Declared(string name, int token = 0)
    {
        if (_declared.TryGetValue(name, out var known))
            return known;
        // What depends on itself is the compiler's business.
        if (!_computing.Add(name))
            return Unknown(token, token + 1);
        var value = Outline.Find("param", name) is { } parameter ? ParameterOf(parameter)
            : Outline.Find("var", name)?.Value is { } variable ? Evaluate(variable)
            : ImportOf(name) is { } import ? import.Scope.Declared(import.Name)
            : Unknown(token, token + 1);
        _computing.Remove(name);
        return _declared[name] = value;
    }

    /// <summary>The file that a name stands for: <c>import * as name</c>; null if it stands for something else.</summary>
    public BicepScope? NamespaceOf(string name) => Array.Find(_imported, import => import.IsNamespace && import.Name == name) is { Path: not null } found ? ScopeOf(found.Path) : null;

    /// <summary>A function that the file declares or imports; null if there is none.</summary>
    public Func<IReadOnlyList<TemplateValue>, TemplateValue>? FunctionOf(string name) =>
        Outline.Find("func", name) is { } declared && FunctionHeader.Read(Outline, declared) is { } header ? arguments => Call(header, arguments)
        : ImportOf(name) is { } import ? import.Scope.FunctionOf(import.Name)
        : null;

    /// <summary>A value that only the compiler or the deployment knows.</summary>
    /// <param name="first">The number of the first token of its expression.</param>
    /// <param name="end">The number of the token after it.</param>
    public UnknownValue Unknown(int first, int end)
    {
        var start = Outline.Tokens[first].Start;
        var source = Outline.File.Text.Substring(start, Math.Max(Outline.Tokens[Math.Max(end - 1, first)].End - start, 0));
        return new UnknownValue(Context.Deployment.Owner, CanonicalText.Shorten(Space.Replace(source, " ")), new SourcePlace(Outline.File, start));
    }

    private ExpressionNode? Parse(int first, int end)
    {
        try
        {
            return new ExpressionReader(this, first, end).Read();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private TemplateValue Call(FunctionHeader header, IReadOnlyList<TemplateValue> arguments)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        LambdaFrame? frame = null;
        for (var i = 0; i < header.Parameters.Count && i < arguments.Count; i++)
            frame = new LambdaFrame(header.Parameters[i], arguments[i], frame);
        return Evaluate(header.First, header.End, Context with { Lambdas = frame });
    }

    private (BicepScope Scope, string Name)? ImportOf(string name) =>
        Array.Find(_imported, import => !import.IsNamespace && import.Name == name) is { Path: not null } found && ScopeOf(found.Path) is { } scope ? (scope, found.Original) : null;

    private BicepScope? ScopeOf(string path)
    {
        if (FileOf(path) is not { } file)
            return null;
        if (!_imports.TryGetValue(file.Path, out var scope))
            _imports[file.Path] = scope = new BicepScope(_files, _files.Outline(file), _ => null, Context.Deployment.Scope, file.Path, Context.Run);
        return scope;
    }

    private TemplateValue ParameterOf(BicepStatement parameter)
    {
        // null for a parameter with a default means the default.
        if (_passed(parameter.Name) is { } value && (!value.IsNull || parameter.Value is null))
            return value;
        return parameter.Value is { } given ? Evaluate(given) : ParameterType.Unknown(Outline, parameter, Context.Deployment.Owner);
    }

    private TemplateValue ListOf(BicepNode node, ArmContext context)
    {
        List<TemplateValue> items = [];
        foreach (var item in node.Items)
        {
            if (Outline.File.Text[item.Start] != '.')
                items.Add(Evaluate(item, context));
            else if (Evaluate(item.FirstToken + 3, item.EndToken, context) is ListValue inner)
                items.AddRange(inner.Items);
            else
                return Unknown(node.FirstToken, node.EndToken);
        }

        return new ListValue(items, new SourcePlace(Outline.File, node.Start));
    }

    private TemplateValue ObjectOf(BicepNode node, ArmContext context)
    {
        var place = new SourcePlace(Outline.File, node.Start);
        List<KeyValuePair<string, TemplateValue>> members = [];
        List<TemplateValue> parts = [];
        foreach (var member in node.Members)
        {
            if (!member.IsSpread)
            {
                members.Add(new(member.Name, Evaluate(member.Value, context)));
                continue;
            }

            parts.Add(new ObjectValue(members, place));
            parts.Add(Evaluate(member.Value, context));
            members = [];
        }

        var last = new ObjectValue(members, place) { Rest = node.IsPartial ? Unknown(node.FirstToken, node.EndToken) : null };
        if (parts.Count == 0)
            return last;
        // What is spread may set or replace any member.
        if (parts.Exists(part => part.IsOpen && part.HasFree))
            return Unknown(node.FirstToken, node.EndToken);
        parts.Add(last);
        return parts.TrueForAll(part => part is ObjectValue) ? Merge(parts, place) : new DerivedValue(CanonicalText.Call("shallowMerge", parts), parts, known => Merge(known, place), place);
    }

    private static ObjectValue Merge(IEnumerable<TemplateValue> parts, SourcePlace place) =>
        parts.OfType<ObjectValue>().Aggregate((left, right) => MergeFunctions.Merge(left, right, place, isDeep: false));

    private TemplateValue LoopOf(BicepNode node, ArmContext context)
    {
        if (LoopHeader.Read(Outline, node) is not { } header || node.Inner is not { } body)
            return Unknown(node.FirstToken, node.EndToken);
        var list = Evaluate(header.First, header.End, context);
        return list is ListValue known
            ? new ListValue([.. known.Items.Select((item, i) => Evaluate(body, In(header, item, new NumberValue(i, item.Place), context)))], new SourcePlace(Outline.File, node.Start))
            : Repetition.Of(list, Evaluate(body, UnknownPass(header, list, context)), context with { Place = new SourcePlace(Outline.File, node.Start) });
    }

    /// <summary>One pass of a loop whose list is unknown.</summary>
    public ArmContext UnknownPass(LoopHeader header, TemplateValue list, ArmContext context) =>
        In(header, Repetition.ItemOf(list, context), new UnknownValue(Context.Deployment.Owner + "#index", list.Expression, list.Place) { Shape = ValueShape.Number }, context);

    /// <summary>One pass of a loop.</summary>
    public static ArmContext In(LoopHeader header, TemplateValue item, TemplateValue index, ArmContext context)
    {
        var frame = new LambdaFrame(header.Item, item, context.Lambdas);
        return context with { Lambdas = header.Index.Length > 0 ? new LambdaFrame(header.Index, index, frame) : frame };
    }
}
