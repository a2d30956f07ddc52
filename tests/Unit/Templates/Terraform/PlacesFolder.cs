using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Templates.Terraform;

/// <summary>The configuration in Plans/places, whose comments say where each fault is, with the plan that the real terraform made of it.</summary>
internal sealed partial class PlacesFolder
{
    // JSON has no comments.
    private static readonly (string Rule, string File, string Mark)[] InJson =
    [
        ("SIG101", "terraform.tfvars.json", "gal-automatic"),
        ("SIG312", "regions.json", "nowhere"),
        ("SIG312", "body.json", "nowhere"),
        ("SIG312", "main.tf", "\"location\": \"nowhere\""),
        ("SIG101", "main.tf", "gal-heredoc"),
    ];

    private static readonly string Folder = Path.Combine(Session.Root, "tests", "Unit", "Templates", "Terraform", "Plans", "places");

    private readonly Dictionary<string, string> _texts = [];

    public PlacesFolder()
    {
        foreach (var path in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
            _texts[Path.GetRelativePath(Folder, path).Replace('\\', '/')] = File.ReadAllText(path).Replace("\r", "", StringComparison.Ordinal);
        Plan = JsonNode.Parse(_texts["plan.json"])!.AsObject();
        _texts.Remove("plan.json");
    }

    public JsonObject Plan { get; private set; }

    /// <summary>Keeps only some parts of the plan.</summary>
    public PlacesFolder Only(params string[] parts)
    {
        Plan = new JsonObject(Plan.Where(part => parts.Contains(part.Key)).Select(part => KeyValuePair.Create(part.Key, part.Value?.DeepClone())));
        return this;
    }

    public IEnumerable<JsonObject> Changes => Plan["resource_changes"]!.AsArray().Select(change => change!.AsObject());

    /// <summary>All faults, as <c>SIG101 infra/main.tf:12</c>.</summary>
    /// <param name="folder">The folder of the configuration.</param>
    public IReadOnlyList<string> Expected(string folder) =>
    [
        .. _texts.SelectMany(file => file.Value.Split('\n').Select((line, i) => (Match: Comment().Match(line), At: $"{folder}{file.Key}:{i + 1}")))
            .Where(line => line.Match.Success)
            .Select(line => $"{line.Match.Groups[1].Value} {line.At}")
            .Concat(InJson.Select(fault => $"{fault.Rule} {folder}{fault.File}:{Edit.LineOf(_texts[fault.File], fault.Mark)}"))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What the gate finds, each as often as it finds it.</summary>
    /// <param name="folder">The folder of the configuration.</param>
    /// <param name="plan">The path of the plan.</param>
    /// <param name="newLine">What lines end with.</param>
    /// <param name="inputs">What the user says about the deployment.</param>
    public IReadOnlyList<string> Found(string folder = "infra/", string plan = "infra/plan.json", string newLine = "\n", SigTroubleshoot.Templates.TemplateInputs? inputs = null)
    {
        var run = new GateRun().With(plan, Plan.ToJsonString());
        foreach (var (name, text) in _texts)
            run.With(folder + name, text.Replace("\n", newLine, StringComparison.Ordinal));
        if (inputs is not null)
            run.Inputs = inputs;
        return [.. run.Judge(plan).Where(finding => finding.Severity != FindingSeverity.Information).Select(GateRun.Describe).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"# (SIG\d{3})$")]
    private static partial Regex Comment();
}
