using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>A plan as <c>terraform show -json</c> prints it.</summary>
internal sealed class TerraformPlan
{
    private readonly Dictionary<string, PlanInstance> _instances = new(StringComparer.Ordinal);
    private readonly List<PlanInstance> _ordered = [];

    /// <param name="file">The file of the plan.</param>
    public TerraformPlan(SourceFile file)
    {
        Root = file.Json.Value;
        // A plan on one line has no lines that help anybody.
        File = file.Text.TrimEnd().IndexOf('\n') >= 0 ? file : new SourceFile(file.Path, file.Text, _ => new FilePosition(file.Path, null, null));
        AddModule(Root["prior_state"]["values"]["root_module"], isPlanned: false);
        // Other tools write plans without the changes.
        if (Root["resource_changes"].Kind != JsonKind.Array)
            AddModule(Root["planned_values"]["root_module"], isPlanned: true);
        foreach (var change in Root["resource_changes"].Items)
            AddChange(change);
    }

    /// <summary>The file, for places.</summary>
    public SourceFile File { get; }

    /// <summary>The whole plan.</summary>
    public JsonValue Root { get; }

    /// <summary>The configuration of the root module.</summary>
    public JsonValue Configuration => Root["configuration"]["root_module"];

    /// <summary>The instances, in order: data sources that were read, then what changes.</summary>
    public IReadOnlyList<PlanInstance> Instances => _ordered;

    /// <summary>An instance by its address; null if the plan does not contain it.</summary>
    public PlanInstance? Find(string address) => _instances.TryGetValue(address, out var instance) ? instance : null;

    // The values of a state are complete; of those that are planned, the unknown ones are absent.
    private void AddModule(JsonValue module, bool isPlanned)
    {
        foreach (var resource in module["resources"].Items)
        {
            var address = PlanAddress.Parse(resource);
            if (!isPlanned && !address.IsData)
                continue;
            Add(new PlanInstance
            {
                Address = address.Whole,
                Module = address.Module,
                IsData = address.IsData,
                Type = address.Type,
                Name = address.Name,
                Index = address.Index,
                Values = resource["values"],
                Sensitive = resource["sensitive_values"],
                HasMarks = !isPlanned,
                IsUnchanged = address.IsData,
                Start = resource.Start,
            });
        }

        foreach (var child in module["child_modules"].Items)
            AddModule(child, isPlanned);
    }

    private void AddChange(JsonValue resource)
    {
        var change = resource["change"];
        string[] actions = [.. change["actions"].Items.Select(action => action.Text)];
        // What is deleted, or no longer managed, is not judged.
        if (actions.Length > 0 && actions.All(action => action is "delete" or "forget"))
            return;
        var address = PlanAddress.Parse(resource);
        Add(new PlanInstance
        {
            Address = address.Whole,
            Module = address.Module,
            IsData = address.IsData,
            Type = address.Type,
            Name = address.Name,
            Index = address.Index,
            Values = change["after"],
            Unknown = change["after_unknown"],
            Sensitive = change["after_sensitive"],
            HasMarks = change["after_unknown"].Kind != JsonKind.Null,
            IsUnchanged = actions.Length > 0 && actions.All(action => action is "no-op" or "read"),
            IsReplaced = actions.Contains("delete"),
            Start = resource.Start,
        });
    }

    private void Add(PlanInstance instance)
    {
        if (!_instances.ContainsKey(instance.Address))
            _ordered.Add(instance);
        _instances[instance.Address] = instance;
    }
}
