using SigTroubleshoot.Templates.Arm;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.ImageBuilder;

/// <summary>Reads the body of an image template as <c>az image builder create --image-template</c> and the REST API take it: one resource without a deployment around it.</summary>
internal sealed class ImageBuilderReader : ITemplateReader
{
    private const string Provider = "Microsoft.VirtualMachineImages";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".json", ".jsonc"];

    /// <inheritdoc/>
    public bool IsIndependent => false;

    /// <inheritdoc/>
    public bool Recognizes(SourceFile file)
    {
        if (!Extensions.Contains(file.Extension))
            return false;
        var root = file.Json.Value;
        var type = root["type"].Text;
        var isTyped = type.StartsWith(Provider, StringComparison.OrdinalIgnoreCase);
        return root.Kind == JsonKind.Object && root["resources"].Kind == JsonKind.Null && root["properties"]["distribute"].Kind != JsonKind.Null && (isTyped || type.Length == 0);
    }

    /// <inheritdoc/>
    public TemplateReading Read(SourceFile file, TemplateInputs inputs)
    {
        var run = new ArmRun(inputs);
        var root = file.Json.Value;
        var scope = ArmScope.Of(ScopeLevel.ResourceGroup, Path.GetDirectoryName(file.Path) ?? "", inputs);
        var deployment = new ArmDeployment(run, JsonValue.Null, file, file.Path, scope, _ => null);
        var name = root["name"].Kind == JsonKind.String ? ArmJson.EvaluateText(root["name"], file, deployment.Context) : deployment.Context.Unknown("name", ValueShape.Text);
        run.Add(new ArmResource { Json = root, File = file, Context = deployment.Context, Type = PlannedTypes.ImageTemplate, ComputeNames = () => [name], ComputeScope = () => scope, Address = "template" }.ToPlanned());
        return run.Reading;
    }
}
