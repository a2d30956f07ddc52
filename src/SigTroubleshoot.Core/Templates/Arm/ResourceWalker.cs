using System.Globalization;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>Finds the resources of a template: in lists and by symbolic name, in loops, in other resources, and in nested deployments.</summary>
/// <param name="run">The work on the file.</param>
internal sealed class ResourceWalker(ArmRun run)
{
    private const string Deployments = "Microsoft.Resources/deployments";
    private const string ResourceGroups = "Microsoft.Resources/resourceGroups";
    private const int MaxDepth = 30;

    private readonly GroupLocations _groups = new();

    /// <summary>Finds the resources of a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="file">The file that contains it.</param>
    /// <param name="context">What its expressions are evaluated in.</param>
    /// <param name="scope">What it is deployed to.</param>
    /// <param name="prefix">What the resources are in: the addresses of the deployments around them.</param>
    public void Walk(JsonValue template, SourceFile file, ArmContext context, ArmScope scope, string prefix)
    {
        List<ArmResource> found = [];
        Collect(template["resources"], file, context, scope, prefix, parent: null, found);
        var builder = new NestedDeploymentBuilder(run, _groups);
        foreach (var resource in found)
        {
            if (!resource.IsExisting && Is(resource.Type, Deployments))
                resource.Nested = builder.Build(resource);
        }

        foreach (var resource in found)
        {
            if (PlannedTypes.Contains(resource.Type))
            {
                CheckSegments(resource);
                run.Add(resource.ToPlanned());
            }
            else if (resource.Nested is { } nested)
            {
                WalkNested(resource, nested);
            }
        }
    }

    private void WalkNested(ArmResource resource, NestedDeployment nested)
    {
        if (run.Depth >= MaxDepth)
        {
            run.Note(TemplateNoteKind.NotEvaluated, TemplateTexts.DeploymentNestedTooDeeply, new SourcePlace(resource.File, resource.Json.Start));
            return;
        }

        run.Depth++;
        Walk(nested.Template, nested.File, nested.Context, nested.Scope, resource.Address + "/");
        run.Depth--;
    }

    private void Collect(JsonValue resources, SourceFile file, ArmContext context, ArmScope scope, string prefix, ArmResource? parent, List<ArmResource> found)
    {
        var number = 0;
        foreach (var item in resources.Items)
        {
            var address = $"{prefix}resources[{(number++).ToString(CultureInfo.InvariantCulture)}]";
            Expand(item, symbol: null, file, context, scope, address, parent, found);
        }

        foreach (var member in resources.Members)
            Expand(member.Value, member.Key, file, context, scope, prefix + member.Key, parent, found);
    }

    /// <summary>The passes of a resource's loop.</summary>
    private void Expand(JsonValue json, string? symbol, SourceFile file, ArmContext context, ArmScope scope, string address, ArmResource? parent, List<ArmResource> found)
    {
        if (json.Kind != JsonKind.Object)
            return;
        var copy = json["copy"];
        if (copy.Kind != JsonKind.Object || copy["count"].Kind == JsonKind.Null)
        {
            Add(json, symbol, file, context, scope, address, parent, isUncertain: parent?.IsConditional == true, found);
            return;
        }

        var name = copy["name"].Text.Length > 0 ? copy["name"].Text : symbol ?? "";
        var count = ArmJson.Evaluate(copy["count"], file, context);
        var passes = -1;
        if (!count.HasUnknown)
        {
            try
            {
                passes = CopyLoop.Number(count, CopyLoop.MaxResources);
            }
            catch (TemplateFaultException fault)
            {
                run.Note(fault.Kind, fault.Message, new SourcePlace(file, copy["count"].Start));
            }
        }

        if (passes < 0)
        {
            var any = context with { Copies = new CopyFrame(name, context.Unknown($"copyIndex('{name}')", ValueShape.Number), context.Copies) };
            Add(json, symbol, file, any, scope, address + "[*]", parent, isUncertain: true, found);
            return;
        }

        for (var i = 0; i < passes; i++)
        {
            var index = i.ToString(CultureInfo.InvariantCulture);
            var pass = context with { Copies = new CopyFrame(name, new NumberValue(i, new SourcePlace(file, copy.Start)), context.Copies) };
            Add(json, symbol is null ? null : $"{symbol}[{index}]", file, pass, scope, $"{address}[{index}]", parent, parent?.IsConditional == true, found);
        }
    }

    private void Add(JsonValue json, string? symbol, SourceFile file, ArmContext context, ArmScope scope, string address, ArmResource? parent, bool isUncertain, List<ArmResource> found)
    {
        run.CountResource();
        var ownType = ArmJson.Evaluate(json["type"], file, context).AsText;
        if (ownType is null)
            return;
        var isFull = parent is null || ownType.IndexOf('.') >= 0;
        var type = isFull ? ownType : $"{parent!.Type}/{ownType}";
        var isNeeded = PlannedTypes.Contains(type) || Is(type, Deployments) || Is(type, ResourceGroups) || symbol is not null;
        var children = json["resources"];
        if (!isNeeded && children.Kind is not (JsonKind.Array or JsonKind.Object))
            return;

        var condition = Condition(json["condition"], file, context);
        if (condition == false)
            return;
        var ownNames = JoinedText.Split(ArmJson.Evaluate(json["name"], file, context), '/');
        var resource = new ArmResource
        {
            Json = json,
            File = file,
            Context = context,
            Type = type,
            Names = Segments(type, isFull ? ownNames : [.. parent!.Names, .. ownNames]),
            Scope = ScopeReader.Of(json["scope"], file, context, scope),
            Address = address,
            IsConditional = condition is null || isUncertain,
            IsExisting = json["existing"].IsTrue,
        };
        if (isNeeded)
        {
            found.Add(resource);
            Register(resource, symbol);
        }

        Collect(children, file, context, resource.Scope, address + "/", resource, found);
    }

    private void Register(ArmResource resource, string? symbol)
    {
        var deployment = resource.Context.Deployment;
        if (symbol is not null)
            deployment.Register(symbol, resource);
        var id = resource.Id;
        deployment.Register(id.AsText ?? id.Expression, resource);
        var name = resource.FullName;
        deployment.Register(name.AsText ?? name.Expression, resource);
        if (Is(resource.Type, ResourceGroups) && !resource.IsExisting)
            _groups.Add(id, resource);
    }

    // One unknown name stands for all segments.
    private static IReadOnlyList<TemplateValue> Segments(string type, IReadOnlyList<TemplateValue> names)
    {
        var count = type.Count(c => c == '/');
        if (names.Count == count || count == 0 || names.Count > 1 || names[0] is not UnknownValue whole)
            return names;
        return
        [
            .. Enumerable.Range(0, count).Select(i => whole.PartOf(
                $"split({whole.Expression}, '/')[{i.ToString(CultureInfo.InvariantCulture)}]",
                example => example is TextValue text && text.Text.Split('/') is var parts && i < parts.Length ? new TextValue(parts[i], text.Place) : NullValue.Absent)),
        ];
    }

    private void CheckSegments(ArmResource resource)
    {
        var expected = resource.Type.Count(c => c == '/');
        if (resource.Names.Count == expected || resource.Names.Any(name => name.HasUnknown) || resource.IsExisting)
            return;
        run.Note(
            TemplateNoteKind.Fault,
            TemplateTexts.FormatSegmentCount(name: resource.FullName.AsText, count: resource.Names.Count, type: resource.Type, expected: expected),
            resource.FullName.Place);
    }

    /// <summary>Whether the resource is deployed; null if only the deployment knows.</summary>
    private static bool? Condition(JsonValue json, SourceFile file, ArmContext context)
    {
        if (json.Kind == JsonKind.Null)
            return true;
        return ArmJson.Evaluate(json, file, context) switch
        {
            BooleanValue truth => truth.Value,
            TextValue text when bool.TryParse(text.Text, out var truth) => truth,
            _ => null,
        };
    }

    private static bool Is(string type, string other) => string.Equals(type, other, StringComparison.OrdinalIgnoreCase);
}
