using System.Globalization;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>Finds the resources of a template: in lists and by symbolic name, in loops, in other resources, and in nested deployments.</summary>
/// <param name="run">The work on the file.</param>
internal sealed class ResourceWalker(ArmRun run)
{
    private const string Deployments = "Microsoft.Resources/deployments";
    private const int MaxDepth = 30;

    private readonly GroupLocations _groups = new();
    private readonly CreatedResources _created = CreatedResources.Of(run.Inputs);

    /// <summary>Finds the resources of a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="file">The file that contains it.</param>
    /// <param name="context">What its expressions are evaluated in.</param>
    /// <param name="scope">What it is deployed to.</param>
    /// <param name="prefix">What the resources are in: the addresses of the deployments around them.</param>
    /// <param name="isUncertain">Whether only the deployment knows if the template is used.</param>
    public void Walk(JsonValue template, SourceFile file, ArmContext context, ArmScope scope, string prefix, bool isUncertain = false)
    {
        List<ArmResource> found = [];
        Collect(template["resources"], new Surroundings(file, context, scope, prefix, null, isUncertain), found);
        // Names of other resources may need the outputs of nested deployments, so those are registered first.
        foreach (var resource in found)
        {
            if (!PlannedTypes.Contains(resource.Type))
                Register(resource);
        }

        var builder = new NestedDeploymentBuilder(run, _groups);
        foreach (var resource in found)
        {
            if (!resource.IsExisting && Is(resource.Type, Deployments))
                resource.Nested = builder.Build(resource);
        }

        foreach (var resource in found)
        {
            if (PlannedTypes.Contains(resource.Type))
                Register(resource);
        }

        CheckRepeated(found);
        foreach (var resource in found)
        {
            if (PlannedTypes.Contains(resource.Type))
            {
                CheckSegments(resource);
                CheckRequired(resource, isVersioned: template["apiProfile"].Kind != JsonKind.Null);
                run.Add(resource.ToPlanned());
            }
            else if (resource.Nested is { } nested)
            {
                WalkNested(resource, nested);
            }
            else if (CreatedResources.Contains(resource.Type) && !resource.IsExisting)
            {
                _created.Add(resource.Type, resource.Names, resource.Scope.ToResourceScope());
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
        Walk(nested.Template, nested.File, nested.Context, nested.Scope, resource.Address + "/", resource.IsConditional);
        run.Depth--;
    }

    private void Collect(JsonValue resources, Surroundings around, List<ArmResource> found)
    {
        if (resources.Kind is not (JsonKind.Array or JsonKind.Object or JsonKind.Null))
            run.Note(TemplateNoteKind.Fault, TemplateTexts.FormatResourcesNoList(resources.Text), new SourcePlace(around.File, resources.Start));
        var number = 0;
        foreach (var item in resources.Items)
        {
            if (item.Kind is not (JsonKind.Object or JsonKind.Null))
                run.Note(TemplateNoteKind.Fault, TemplateTexts.FormatResourceNoObject(item.Text), new SourcePlace(around.File, item.Start));
            Expand(item, symbol: null, $"{around.Prefix}resources[{(number++).ToString(CultureInfo.InvariantCulture)}]", around, found);
        }

        foreach (var member in resources.Members)
            Expand(member.Value, member.Key, around.Prefix + member.Key, around, found);
    }

    /// <summary>The passes of a resource's loop.</summary>
    private void Expand(JsonValue json, string? symbol, string address, Surroundings around, List<ArmResource> found)
    {
        if (json.Kind != JsonKind.Object || TypeOf(json, around) is not { } type)
            return;
        _created.Note(type);
        var children = json["resources"];
        var isNeeded = IsNeeded(type);
        if (!isNeeded && children.Kind is not (JsonKind.Array or JsonKind.Object))
        {
            // Another expression may refer to it by its symbol.
            if (symbol is not null)
                around.Context.Deployment.Register(symbol, Create(json, type, address, around, isUncertain: false));
            return;
        }

        var copy = json["copy"];
        if (copy.Kind != JsonKind.Object || copy["count"].Kind == JsonKind.Null)
        {
            Add(json, type, symbol, address, around, found);
            return;
        }

        var name = copy["name"].Text.Length > 0 ? copy["name"].Text : symbol ?? "";
        if (run.Evaluate(PlannedTypes.Contains(type) && !around.IsUncertain, () => Passes(copy["count"], around)) is { } passes)
        {
            for (var i = 0; i < passes; i++)
            {
                var index = i.ToString(CultureInfo.InvariantCulture);
                Add(json, type, symbol is null ? null : $"{symbol}[{index}]", $"{address}[{index}]", around.InCopy(name, new NumberValue(i, new SourcePlace(around.File, copy.Start))), found);
            }

            return;
        }

        var any = around.Context.Unknown($"copyIndex('{name}')", ValueShape.Number);
        Add(json, type, symbol, address + "[*]", around.InCopy(name, any) with { IsUncertain = true }, found);
    }

    /// <summary>The number of passes; null if it is unknown or wrong.</summary>
    private int? Passes(JsonValue json, Surroundings around)
    {
        var count = ArmJson.Evaluate(json, around.File, around.Context);
        if (count.HasUnknown)
            return null;
        try
        {
            return CopyLoop.Number(count, CopyLoop.MaxResources);
        }
        catch (TemplateFaultException fault)
        {
            run.NoteValue(fault.Kind, fault.Message, new SourcePlace(around.File, json.Start));
            return null;
        }
    }

    // The type of a resource in another one continues that one's type.
    private static string? TypeOf(JsonValue json, Surroundings around)
    {
        var own = json["type"].Text;
        if (own.Length > 0 && own[0] == '[')
            own = ArmJson.Evaluate(json["type"], around.File, around.Context).AsText ?? "";
        return own.Length == 0 ? null : around.Parent is null || own.IndexOf('.') >= 0 ? own : $"{around.Parent.Type}/{own}";
    }

    private void Add(JsonValue json, string type, string? symbol, string address, Surroundings around, List<ArmResource> found)
    {
        run.CountResource();
        var condition = Condition(json["condition"], around.File, around.Context);
        if (condition == false)
            return;
        var resource = Create(json, type, address, around, condition is null || around.IsUncertain);
        if (IsNeeded(type))
        {
            found.Add(resource);
            if (symbol is not null)
                resource.Context.Deployment.Register(symbol, resource);
        }

        Collect(json["resources"], around with { Parent = resource, Scope = resource.Scope, Prefix = address + "/", IsUncertain = resource.IsConditional }, found);
    }

    private static ArmResource Create(JsonValue json, string type, string address, Surroundings around, bool isUncertain)
    {
        var isFull = around.Parent is null || json["type"].Text.IndexOf('.') >= 0;
        return new ArmResource
        {
            Json = json,
            File = around.File,
            Context = around.Context,
            Type = type,
            ComputeNames = () =>
            {
                var own = JoinedText.Split(ArmJson.Evaluate(json["name"], around.File, around.Context), '/');
                return Segments(type, isFull ? own : [.. around.Parent!.Names, .. own]);
            },
            ComputeScope = () => ScopeReader.Of(json["scope"], around.File, around.Context, around.Scope),
            Address = address,
            IsConditional = isUncertain,
            IsExisting = json["existing"].IsTrue,
        };
    }

    private void Register(ArmResource resource)
    {
        var deployment = resource.Context.Deployment;
        var id = resource.Id;
        deployment.Register(id.AsText ?? id.Expression, resource);
        var name = resource.FullName;
        deployment.Register(name.AsText ?? name.Expression, resource);
        if (Is(resource.Type, CreatedResources.ResourceGroup) && !resource.IsExisting)
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

    // A nested deployment may deploy a resource again, but a template contains each resource once.
    private void CheckRepeated(List<ArmResource> found)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in found)
        {
            if (resource.IsConditional || resource.IsExisting || !PlannedTypes.Contains(resource.Type) || seen.Add(resource.Id.Expression))
                continue;
            var name = string.Join("/", resource.Names.Select(segment => segment.AsText ?? "[" + segment.Expression + "]"));
            run.Note(TemplateNoteKind.Fault, TemplateTexts.FormatResourceRepeated(name: name, type: resource.Type), new SourcePlace(resource.File, resource.Json["name"].Start));
        }
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

    // Azure Resource Manager requires these. SIG205 covers the location of a definition.
    private void CheckRequired(ArmResource resource, bool isVersioned)
    {
        if (resource.IsExisting)
            return;
        if (!isVersioned && resource.Json["apiVersion"].Kind == JsonKind.Null)
            Missing("apiVersion");
        if (PlannedTypes.NeedsLocation(resource.Type) && resource.Json["location"].Kind == JsonKind.Null)
            Missing("location");

        void Missing(string property) => run.Note(
            TemplateNoteKind.Fault,
            TemplateTexts.FormatPropertyMissing(property: property, type: resource.Type, name: resource.FullName.AsText ?? resource.FullName.Expression),
            new SourcePlace(resource.File, resource.Json.Start));
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

    private static bool IsNeeded(string type) => PlannedTypes.Contains(type) || Is(type, Deployments) || CreatedResources.Contains(type);

    private static bool Is(string type, string other) => string.Equals(type, other, StringComparison.OrdinalIgnoreCase);
}
