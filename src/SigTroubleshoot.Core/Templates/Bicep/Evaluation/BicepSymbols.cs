using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>The resources and modules of a file, as its expressions see them.</summary>
/// <param name="file">The file with its values.</param>
/// <param name="files">Opens files.</param>
internal sealed class BicepSymbols(BicepScope file, BicepFiles files)
{
    private const int MaxDepth = 20;

    private readonly Dictionary<(BicepStatement, string), BicepScope?> _modules = [];
    private int _depth;

    private BicepOutline Outline => file.Outline;

    /// <summary>The value of a symbolic name.</summary>
    /// <param name="statement">The declaration.</param>
    /// <param name="index">The number in its loop; null if none is given.</param>
    /// <param name="context">What the name is evaluated in.</param>
    /// <param name="place">Where the name is used: there is an ID; the names in it are where they are declared.</param>
    public TemplateValue Describe(BicepStatement statement, TemplateValue? index, ArmContext context, SourcePlace place)
    {
        if (_depth >= MaxDepth)
            return file.Unknown(statement.FirstToken, statement.FirstToken + 2);
        _depth++;
        try
        {
            if (statement.Value?.Kind == BicepNodeKind.Loop && index is null)
                return new ListValue([.. new BicepPasses(file).Of(statement, file.Context).Select(pass => One(statement, pass.Context, pass.Number, place))], place);
            return InLoop(statement, index, context) is var (inside, number) ? One(statement, inside, number, place) : file.Unknown(statement.FirstToken, statement.FirstToken + 2);
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>The segments of the full name of a resource; null if they cannot be determined.</summary>
    /// <param name="statement">The declaration.</param>
    /// <param name="context">What it is evaluated in.</param>
    public IReadOnlyList<TemplateValue>? NamesOf(BicepStatement statement, ArmContext context) => NamesOf(statement, context, 0);

    /// <summary>What a resource or a module is deployed to.</summary>
    /// <param name="statement">The declaration.</param>
    /// <param name="context">What it is evaluated in.</param>
    public ArmScope ScopeOf(BicepStatement statement, ArmContext context)
    {
        for (var (current, i) = ((BicepStatement?)statement, 0); current is not null && i < MaxDepth; current = Outline.ParentOf(current), i++)
        {
            if (current.Body?.Find("scope") is { } scope)
                return ScopeOf(scope, context);
        }

        return file.Context.Deployment.Scope;
    }

    /// <summary>A module with the values that its parameters get; null if its file cannot be read.</summary>
    /// <param name="statement">The declaration.</param>
    /// <param name="context">What it is evaluated in.</param>
    /// <param name="number">The number in its loop; empty if there is none.</param>
    public BicepScope? Module(BicepStatement statement, ArmContext context, string number)
    {
        if (!_modules.TryGetValue((statement, number), out var module))
            _modules[(statement, number)] = module = files.Open(Outline.File, statement.Text) is { Extension: ".bicep" } source ? Create(statement, context, number, source) : null;
        return module;
    }

    /// <summary>A module that is a template in JSON, with the values that its parameters get; null if it is something else.</summary>
    /// <param name="statement">The declaration.</param>
    /// <param name="context">What it is evaluated in.</param>
    /// <param name="number">The number in its loop; empty if there is none.</param>
    public ArmDeployment? Template(BicepStatement statement, ArmContext context, string number) =>
        files.Open(Outline.File, statement.Text) is { Extension: ".json", Json.Fault: JsonFault.None } source
            ? new ArmDeployment(new ArmRun(file.Context.Run.Inputs), source.Json.Value, source, OwnerOf(statement, number), ScopeOf(statement, context), Given(statement, context))
            : null;

    private string OwnerOf(BicepStatement statement, string number) => file.Context.Deployment.Owner + "/" + statement.Name + number;

    private BicepScope Create(BicepStatement statement, ArmContext context, string number, SourceFile source) =>
        new(files, files.Outline(source), Given(statement, context), ScopeOf(statement, context), OwnerOf(statement, number), file.Context.Run);

    private Func<string, TemplateValue?> Given(BicepStatement statement, ArmContext context)
    {
        var given = statement.Body?.Find("params");
        // What the parameters are put together from is not known by name.
        var isOpen = given is not null and not { Kind: BicepNodeKind.Object, IsPartial: false } || given?.Members.Any(member => member.IsSpread) == true;
        return name => given?.Find(name) is { } value ? file.Evaluate(value, context) : isOpen ? file.Unknown(given!.FirstToken, given.EndToken).PartOf($"{statement.Name}.params.{name}", example => example[name]) : null;
    }

    private (ArmContext Context, string Number)? InLoop(BicepStatement statement, TemplateValue? index, ArmContext context)
    {
        if (statement.Value is not { Kind: BicepNodeKind.Loop } loop)
            return (context, "");
        if (LoopHeader.Read(Outline, loop) is not { } header || index is null)
            return null;
        var list = file.Evaluate(header.First, header.End, file.Context);
        return list is ListValue known && index is NumberValue { Whole: >= 0 and var at } && at < known.Items.Count
            ? (BicepScope.In(header, known.Items[(int)at], index, file.Context), $"[{at}]")
            : (file.UnknownPass(header, list, file.Context), "[]");
    }

    private ObjectValue One(BicepStatement statement, ArmContext context, string number, SourcePlace place)
    {
        var rest = new UnknownValue(file.Context.Deployment.Owner, statement.Name + number, place);
        List<KeyValuePair<string, TemplateValue>> members = [];
        if (statement.Body?.Find("name") is { } name)
            members.Add(new("name", file.Evaluate(name, context)));
        if (statement.Keyword == "module")
        {
            if (Module(statement, context, number) is { } module)
                members.Add(new("outputs", Outputs(module, rest, place)));
            return new ObjectValue(members, place) { Rest = rest };
        }

        if (NamesOf(statement, context) is { } names)
            members.Add(new("id", ArmIds.Resource(ArmIds.Scope(ScopeOf(statement, context), place), statement.FullType, names, place)));
        members.Add(new("type", new TextValue(statement.FullType, place)));
        if (!statement.IsExisting && statement.Body?.Find("location") is { } location)
            members.Add(new("location", file.Evaluate(location, context)));
        return new ObjectValue(members, place) { Rest = rest };
    }

    private static ObjectValue Outputs(BicepScope module, UnknownValue rest, SourcePlace place) => new(
        [.. module.Outline.Statements.Where(statement => statement is { Keyword: "output", Value: not null }).Select(output => new KeyValuePair<string, TemplateValue>(output.Name, module.Evaluate(output.Value!)))],
        place)
    {
        Rest = rest.PartOf(rest.Expression + ".outputs", example => example["outputs"]),
    };

    private IReadOnlyList<TemplateValue>? NamesOf(BicepStatement statement, ArmContext context, int depth)
    {
        if (statement.Body?.Find("name") is not { } node || depth > MaxDepth)
            return null;
        var own = JoinedText.Split(file.Evaluate(node, context), '/');
        if (Outline.ParentOf(statement) is { } parent)
        {
            if ((statement.Around is not null ? (context, "") : InLoop(parent, IndexOfParent(statement, context), context)) is not var (around, _) || NamesOf(parent, around, depth + 1) is not { } outer)
                return null;
            return [.. outer, .. own];
        }

        // The parent is in another file, or the name has all segments in one expression.
        var missing = statement.FullType.Count(c => c == '/') - own.Count;
        var about = statement.Body.Find("parent") ?? (own.Count == 1 && own[0].HasUnknown ? node : null);
        return missing <= 0 || about is null
            ? own
            : [.. Enumerable.Range(0, missing).Select(i => (TemplateValue)file.Unknown(about.FirstToken, about.EndToken).PartOf($"{Outline.SourceOf(about)}/{i}", example => example)), .. own];
    }

    // galleries[i]
    private TemplateValue? IndexOfParent(BicepStatement statement, ArmContext context)
    {
        if (statement.Body?.Find("parent") is not { } node)
            return null;
        for (var at = node.FirstToken; at + 1 < node.EndToken; at++)
        {
            if (Outline.File.Text[Outline.Tokens[at].Start] == '[')
                return file.Evaluate(at + 1, node.EndToken - 1, context);
        }

        return null;
    }

    private ArmScope ScopeOf(BicepNode node, ArmContext context)
    {
        var around = file.Context.Deployment.Scope;
        var name = Outline.NameOf(Outline.Tokens[node.FirstToken]);
        if (Outline.Find("resource", name) is { } group)
        {
            return group.FullType == "Microsoft.Resources/resourceGroups" && group.Body?.Find("name") is { } groupName
                ? around with { Level = ScopeLevel.ResourceGroup, ResourceGroup = file.Evaluate(groupName, context), Location = LocationOf(group, context) }
                : around;
        }

        var arguments = Arguments(node, context);
        return (name, arguments.Count) switch
        {
            ("resourceGroup", 0) => around,
            ("resourceGroup", 1) => Group(around.SubscriptionId, arguments[0]),
            ("resourceGroup", 2) => Group(arguments[0], arguments[1]),
            ("subscription", 0) => around with { Level = ScopeLevel.Subscription, ResourceGroup = NullValue.Absent },
            ("subscription", 1) => around with { Level = ScopeLevel.Subscription, SubscriptionId = arguments[0], ResourceGroup = NullValue.Absent },
            _ => Group(file.Unknown(node.FirstToken, node.EndToken).PartOf($"subscription({Outline.SourceOf(node)})", example => example), file.Unknown(node.FirstToken, node.EndToken)),
        };

        ArmScope Group(TemplateValue subscription, TemplateValue resourceGroup) => new(
            ScopeLevel.ResourceGroup,
            subscription,
            resourceGroup,
            file.Unknown(node.FirstToken, node.EndToken).PartOf($"{Outline.SourceOf(node)}.location", example => example));
    }

    private TemplateValue LocationOf(BicepStatement group, ArmContext context) =>
        !group.IsExisting && group.Body?.Find("location") is { } location ? file.Evaluate(location, context) : file.Unknown(group.FirstToken, group.FirstToken + 2).PartOf(group.Name + ".location", example => example);

    private List<TemplateValue> Arguments(BicepNode node, ArmContext context)
    {
        List<TemplateValue> arguments = [];
        var open = 0;
        var from = node.FirstToken + 2;
        for (var at = node.FirstToken; at < node.EndToken; at++)
        {
            var sign = Outline.SignAt(at);
            open += sign is '(' or '[' or '{' ? 1 : sign is ')' or ']' or '}' ? -1 : 0;
            if ((open == 1 && sign == ',') || (open == 0 && sign == ')'))
            {
                if (at > from)
                    arguments.Add(file.Evaluate(from, at, context));
                from = at + 1;
            }
        }

        return arguments;
    }
}
