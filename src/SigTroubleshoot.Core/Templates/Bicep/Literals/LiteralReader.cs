using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Bicep.Literals;

/// <summary>Reads the resources of a Bicep file without its compiler, as far as their values are literals.</summary>
internal sealed class LiteralReader
{
    // What belongs to the file, not to the resource.
    private static readonly HashSet<string> OfFile = new(StringComparer.OrdinalIgnoreCase) { "name", "parent", "scope", "dependsOn" };

    private readonly BicepOutline _outline;
    private readonly LiteralValues _values;
    private readonly ResourceScope _scope;

    /// <param name="outline">The file.</param>
    /// <param name="parameters">The file with the values of parameters; null if there is none.</param>
    /// <param name="inputs">What the user says about the deployment.</param>
    public LiteralReader(BicepOutline outline, BicepOutline? parameters, TemplateInputs inputs)
    {
        _outline = outline;
        var owner = Path.GetDirectoryName(outline.File.Path) ?? "";
        var given = parameters is null ? null : new LiteralValues(parameters, _ => null, Given(inputs.Location, owner, "resourceGroup().location"));
        _values = new LiteralValues(
            outline,
            name => inputs.Parameters.TryGetValue(name, out var value) ? value : parameters?.Find("param", name)?.Value is { } node ? given!.Read(node) : null,
            Given(inputs.Location, owner, "resourceGroup().location"));
        _scope = new ResourceScope(Given(inputs.SubscriptionId, owner, "subscription().subscriptionId"), Given(inputs.ResourceGroup, owner, "resourceGroup().name"));
    }

    /// <summary>The resources, in order.</summary>
    public IReadOnlyList<PlannedResource> Read() => [.. _outline.Resources.Where(statement => PlannedTypes.Contains(statement.FullType)).Select(Planned).OfType<PlannedResource>()];

    private static TemplateValue Given(string? given, string owner, string expression) =>
        given is { Length: > 0 } ? new TextValue(given, SourcePlace.None) : new UnknownValue(owner, expression, SourcePlace.None) { Shape = ValueShape.Text };

    private PlannedResource? Planned(BicepStatement statement)
    {
        if (statement.Body is not { } body || NamesOf(statement, 0) is not { } names || names.Count != statement.FullType.Count(c => c == '/'))
            return null;
        var version = statement.Text.IndexOf('@');
        return new PlannedResource(() => Body(body))
        {
            Type = statement.FullType,
            ApiVersion = version < 0 ? NullValue.Absent : new TextValue(statement.Text.Substring(version + 1), new SourcePlace(_outline.File, statement.TextStart)),
            Names = names,
            Scope = body.Find("scope") is { } scope ? new ResourceScope(Unknown(scope, "subscription"), Unknown(scope, "resource group")) : _scope,
            Address = statement.Name,
            Place = new SourcePlace(_outline.File, statement.Start),
            IsConditional = IsUncertain(statement),
            IsExisting = statement.IsExisting,
        };
    }

    private static bool IsUncertain(BicepStatement statement) => statement.Value?.Kind != BicepNodeKind.Object || (statement.Around is not null && IsUncertain(statement.Around));

    private UnknownValue Unknown(BicepNode scope, string what) => _values.Unknown($"{what} of {_outline.SourceOf(scope)}", new SourcePlace(_outline.File, scope.Start));

    private ObjectValue Body(BicepNode body) => new(
        [.. body.Members.Where(member => !OfFile.Contains(member.Name)).Select(member => new KeyValuePair<string, TemplateValue>(member.Name, _values.Read(member.Value)))],
        new SourcePlace(_outline.File, body.Start));

    /// <summary>The segments of the full name; null if they cannot be determined.</summary>
    private IReadOnlyList<TemplateValue>? NamesOf(BicepStatement statement, int depth)
    {
        if (statement.Body?.Find("name") is not { } node || depth > 10)
            return null;
        var own = JoinedText.Split(_values.Read(node), '/');
        if (_outline.ParentOf(statement) is { } parent)
            return NamesOf(parent, depth + 1) is { } outer ? [.. outer, .. own] : null;
        // The parent is in a loop or in another file, or the name has all segments in one expression.
        var missing = statement.FullType.Count(c => c == '/') - own.Count;
        var about = statement.Body.Find("parent") ?? (own.Count == 1 && own[0].HasUnknown ? node : null);
        return missing <= 0 || about is null
            ? own
            : [.. Enumerable.Range(0, missing).Select(i => (TemplateValue)_values.Unknown($"{_outline.SourceOf(about)}/{i}", new SourcePlace(_outline.File, about.Start))), .. own];
    }
}
