using System.Text.Json.Nodes;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Templates.Terraform;

/// <summary>The configuration in Plans/gallery with the plan that the real terraform made of it; both can be edited in the same way.</summary>
internal sealed class PlannedGallery
{
    private static readonly string Folder = Path.Combine(Session.Root, "tests", "Unit", "Templates", "Terraform", "Plans", "gallery");

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    public PlannedGallery()
    {
        foreach (var name in new[] { "main.tf", "machine/main.tf", "gallery.json" })
            _texts[name] = File.ReadAllText(Path.Combine(Folder, name)).Replace("\r", "", StringComparison.Ordinal);
        Plan = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "plan.json")))!.AsObject();
    }

    public JsonObject Plan { get; }

    public string this[string file] => _texts[file];

    public PlannedGallery Edit(string file, string old, string replacement)
    {
        _texts[file] = Templates.Edit.Replace(_texts[file], old, replacement);
        return this;
    }

    /// <summary>A change of the plan.</summary>
    public JsonObject Change(string address) =>
        Plan["resource_changes"]!.AsArray().Select(change => change!.AsObject()).Single(change => (string?)change["address"] == address)["change"]!.AsObject();

    /// <summary>Sets a planned value; the path is that of the attribute, such as <c>target_region.0.name</c>.</summary>
    public PlannedGallery Set(string address, string path, JsonNode? value)
    {
        var at = (JsonNode)Change(address)["after"]!;
        var names = path.Split('.');
        Change(address)["after_unknown"]!.AsObject().Remove(names[0]);
        foreach (var name in names[..^1])
            at = at is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]! : at[name]!;
        if (at is JsonArray items)
            items[int.Parse(names[^1], System.Globalization.CultureInfo.InvariantCulture)] = value;
        else
            at[names[^1]] = value;
        return this;
    }

    /// <summary>The files for the gate, in a folder.</summary>
    public GateRun ToRun(string folder = "infra/", bool withSources = true)
    {
        var run = new GateRun().With(folder + "plan.json", Plan.ToJsonString());
        foreach (var (name, text) in withSources ? _texts : [])
            run.With(folder + name, text);
        return run;
    }
}
