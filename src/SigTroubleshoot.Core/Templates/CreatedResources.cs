using System.Collections.Concurrent;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates;

/// <summary>
/// What the templates of a run create and nothing judges, although what is judged refers to it: it need not exist before the
/// deployment. Several threads may add resources.
/// </summary>
internal sealed class CreatedResources
{
    /// <summary>A resource group.</summary>
    public const string ResourceGroup = "Microsoft.Resources/resourceGroups";

    /// <summary>A role assignment.</summary>
    public const string RoleAssignment = "Microsoft.Authorization/roleAssignments";

    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ResourceGroup, "Microsoft.Compute/diskEncryptionSets", "Microsoft.ManagedIdentity/userAssignedIdentities",
    };

    private readonly ConcurrentQueue<PlannedResource> _all = new();

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<PlannedResource> All => _all;

    /// <summary>Whether a role assignment is created, so that permissions are known only after the deployment.</summary>
    public bool AssignsRoles { get; private set; }

    /// <summary>Those of a run.</summary>
    /// <param name="inputs">The inputs of the run.</param>
    public static CreatedResources Of(TemplateInputs inputs) => inputs.Memory.Get("created", () => new CreatedResources());

    /// <summary>Whether resources of a type are kept.</summary>
    public static bool Contains(string type) => Types.Contains(type);

    /// <summary>Takes note of a type of which only the existence matters.</summary>
    public void Note(string type)
    {
        if (string.Equals(type, RoleAssignment, StringComparison.OrdinalIgnoreCase))
            AssignsRoles = true;
    }

    /// <summary>Adds a resource.</summary>
    /// <param name="type">The type.</param>
    /// <param name="names">The segments of the name.</param>
    /// <param name="scope">Where it is deployed to.</param>
    public void Add(string type, IReadOnlyList<TemplateValue> names, ResourceScope scope) =>
        _all.Enqueue(new PlannedResource(() => new ObjectValue([], SourcePlace.None)) { Type = type, Names = names, Scope = scope, Address = "", Place = SourcePlace.None });
}
