using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>Reads templates of Azure Resource Manager in JSON.</summary>
internal sealed class ArmReader : ITemplateReader
{
    private const string SchemaName = "deploymentTemplate.json";

    // What a file that is not valid JSON must contain to be meant as a template with a gallery.
    private static readonly string[] Signs = ["Microsoft.Compute/galleries", "Microsoft.VirtualMachineImages", SchemaName];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".json", ".jsonc", ".template", ".arm"];

    /// <inheritdoc/>
    public bool IsIndependent => true;

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        if (!Extensions.Contains(file.Extension))
            return false;
        if (file.Json.Fault != JsonFault.None)
            return Array.Exists(Signs, sign => file.Text.IndexOf(sign, StringComparison.OrdinalIgnoreCase) >= 0) && LooksLikeJson(file.Text);
        var root = file.Json.Value;
        return root.Kind == JsonKind.Object && (root["$schema"].Text.IndexOf(SchemaName, StringComparison.OrdinalIgnoreCase) >= 0
            || (root["resources"].Kind is JsonKind.Array or JsonKind.Object && (root["contentVersion"].Kind != JsonKind.Null || HasTypes(root["resources"]))));
    }

    /// <inheritdoc/>
    public TemplateReading Read(SourceFile file, TemplateInputs inputs)
    {
        if (file.Json.Fault != JsonFault.None)
            return new TemplateReading([], [JsonFaults.NoteOf(file)]);
        var beside = ParametersBeside.Of(file, inputs);
        if (beside is not null)
            inputs = inputs with { ParameterFiles = [beside] };
        var run = new ArmRun(inputs);
        if (beside is { Json.Fault: not JsonFault.None })
            run.Note(JsonFaults.NoteOf(beside));
        var template = file.Json.Value;
        DeclaredNames.Of(inputs).Add(template["parameters"].Members.Select(member => member.Key));
        var deployment = new ArmDeployment(run, template, file, file.Path, ArmScope.Of(ScopeLevels.Of(template), Path.GetDirectoryName(file.Path) ?? "", inputs), PassedParameters.Of(inputs));
        new ResourceWalker(run).Walk(template, file, deployment.Context, deployment.Scope, prefix: "");
        return run.Reading;
    }

    private static bool LooksLikeJson(string text)
    {
        var start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start.Length > 0 && start[0] is '{' or '[' or '/';
    }

    private static bool HasTypes(JsonValue resources) =>
        resources.Items.Concat(resources.Members.Select(member => member.Value)).Any(resource => resource["type"].Text.IndexOf('/') > 0 && resource["apiVersion"].Kind != JsonKind.Null);
}
