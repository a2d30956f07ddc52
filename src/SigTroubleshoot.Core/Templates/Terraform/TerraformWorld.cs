using System.Collections.Concurrent;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>A plan with its configuration: finds instances and modules by address.</summary>
internal sealed class TerraformWorld
{
    private readonly ConcurrentDictionary<string, TerraformInstance> _instances = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TerraformModule> _modules = new(StringComparer.Ordinal);
    private readonly PlanValues _constants;

    /// <param name="plan">The plan.</param>
    /// <param name="inputs">What the user says about the deployment.</param>
    public TerraformWorld(TerraformPlan plan, TemplateInputs inputs)
    {
        Plan = plan;
        Inputs = inputs;
        Sources = new TerraformSources(RootFolder.Of(plan, inputs), inputs);
        _constants = new PlanValues((path, place) => new UnknownValue(Owner, path, place));
    }

    /// <summary>The plan.</summary>
    public TerraformPlan Plan { get; }

    /// <summary>What the user says about the deployment.</summary>
    public TemplateInputs Inputs { get; }

    /// <summary>The files of the configuration.</summary>
    public TerraformSources Sources { get; }

    /// <summary>What unknown values belong to.</summary>
    public string Owner => Plan.File.Path;

    /// <summary>An instance by its address; null if the plan does not contain it.</summary>
    public TerraformInstance? Find(string address) => Plan.Find(address) is { } instance ? Instance(instance) : null;

    /// <summary>An instance with its attributes.</summary>
    public TerraformInstance Instance(PlanInstance instance) => _instances.GetOrAdd(instance.Address, _ => new TerraformInstance(this, instance));

    /// <summary>A module by its address; empty for the root module.</summary>
    public TerraformModule Module(string address) => _modules.GetOrAdd(address, _ =>
    {
        var steps = ModuleAddress.Parse(address);
        if (steps.Count == 0)
            return new TerraformModule(this, Plan.Configuration, null, null);
        var last = steps[steps.Count - 1];
        var parent = Module(string.Join(".", steps.Take(steps.Count - 1)));
        return new TerraformModule(this, parent.CallOf(last.Name)["module"], parent, last);
    });

    /// <summary>The value of a variable of the root module; null if the plan does not contain it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="written">The value that a file gives it, for places; null if there is none.</param>
    public TemplateValue? Variable(string name, TemplateValue? written)
    {
        var variable = Plan.Root["variables"][name];
        if (!variable.Members.Any(member => member.Key == "value"))
            return null;
        // A value that no file has was given with -var: it is where the variable is used.
        if (written is null || !PlannedValue.IsSame(written, variable["value"]))
            written = Sources.Variables.Find(name, variable["value"]) ?? (IsNested(written) ? written : null);
        return _constants.Read(variable["value"], JsonValue.Null, JsonValue.Null, written, SourcePlace.None, "var." + name);
    }

    // Terraform adds attributes to objects and changes their types, so these are hardly ever the same.
    private static bool IsNested(TemplateValue? value) => value is ObjectValue || (value is ListValue list && list.Items.Any(item => item is ObjectValue or ListValue));

    /// <summary>A constant of the plan; null if there is none.</summary>
    public TemplateValue? Constant(JsonValue json) =>
        json.Kind == JsonKind.Null ? null : _constants.Read(json, JsonValue.Null, JsonValue.Null, null, new SourcePlace(Plan.File, json.Start), "");
}
