using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>A resource of a template, one for each pass of its loop.</summary>
internal sealed class ArmResource
{
    // What belongs to the template, not to the resource.
    private static readonly HashSet<string> OfTemplate = new(StringComparer.OrdinalIgnoreCase)
    {
        "type", "name", "apiVersion", "dependsOn", "resources", "copy", "condition", "comments", "scope", "existing", "import", "extension", "metadata", "@options",
    };

    private TemplateValue? _fullName;
    private TemplateValue? _id;
    private TemplateValue? _location;
    private IReadOnlyList<TemplateValue>? _names;
    private ArmScope? _scope;

    /// <summary>The resource in the template.</summary>
    public required JsonValue Json { get; init; }

    /// <summary>The file that contains it.</summary>
    public required SourceFile File { get; init; }

    /// <summary>What its expressions are evaluated in.</summary>
    public required ArmContext Context { get; init; }

    /// <summary>The full type.</summary>
    public required string Type { get; init; }

    /// <summary>Computes the segments of the full name.</summary>
    public required Func<IReadOnlyList<TemplateValue>> ComputeNames { get; init; }

    /// <summary>The segments of the full name.</summary>
    public IReadOnlyList<TemplateValue> Names => _names ??= Context.Run.Evaluate(!IsConditional && PlannedTypes.Contains(Type), ComputeNames);

    /// <summary>Computes what it is deployed to.</summary>
    public required Func<ArmScope> ComputeScope { get; init; }

    /// <summary>What it is deployed to.</summary>
    public ArmScope Scope => _scope ??= ComputeScope();

    /// <summary>What the template calls it.</summary>
    public required string Address { get; init; }

    /// <summary>Whether only the deployment knows if it exists.</summary>
    public bool IsConditional { get; init; }

    /// <summary>Whether the template only refers to it.</summary>
    public bool IsExisting { get; init; }

    /// <summary>The nested deployment that it is; null if it is something else.</summary>
    public NestedDeployment? Nested { get; set; }

    /// <summary>The full name.</summary>
    public TemplateValue FullName => _fullName ??= JoinedText.JoinSegments(Names);

    /// <summary>The ID.</summary>
    public TemplateValue Id => _id ??= ArmIds.Resource(ArmIds.Scope(Scope, SourcePlace.None), Type, Names, SourcePlace.None);

    /// <summary>The API version.</summary>
    public TemplateValue ApiVersion => ArmJson.Evaluate(Json["apiVersion"], File, Context);

    /// <summary>The location.</summary>
    public TemplateValue Location => _location ??= ArmJson.Evaluate(Json["location"], File, Context);

    /// <summary>The resource as it is judged.</summary>
    public PlannedResource ToPlanned() => new(() => Context.Run.Evaluate(!IsConditional, Body))
    {
        Type = Type,
        ApiVersion = ApiVersion,
        Names = Names,
        Scope = Scope.ToResourceScope(),
        Address = Address,
        Place = new SourcePlace(File, Json.Start),
        IsConditional = IsConditional,
        IsExisting = IsExisting,
    };

    private ObjectValue Body()
    {
        List<KeyValuePair<string, TemplateValue>> members = [];
        foreach (var member in Json.Members)
        {
            if (!OfTemplate.Contains(member.Key))
                members.Add(new(member.Key, ArmJson.Evaluate(member.Value, File, Context)));
        }

        return new ObjectValue(members, new SourcePlace(File, Json.Start));
    }
}
