using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>A deployment in a template, with its own template.</summary>
/// <param name="template">Its template.</param>
/// <param name="file">The file that contains the template.</param>
/// <param name="context">What the expressions of the template are evaluated in: its own parameters, or those around it.</param>
/// <param name="scope">What it is deployed to.</param>
internal sealed class NestedDeployment(JsonValue template, SourceFile file, ArmContext context, ArmScope scope)
{
    private ObjectValue? _outputs;
    private bool _isComputing;

    /// <summary>Its template.</summary>
    public JsonValue Template => template;

    /// <summary>The file that contains the template.</summary>
    public SourceFile File => file;

    /// <summary>What the expressions of the template are evaluated in.</summary>
    public ArmContext Context => context;

    /// <summary>What it is deployed to.</summary>
    public ArmScope Scope => scope;

    /// <summary>The outputs: objects with <c>type</c> and <c>value</c>.</summary>
    public ObjectValue Outputs()
    {
        if (_outputs is not null)
            return _outputs;
        if (_isComputing)
            throw new TemplateFaultException(TemplateTexts.FormatCircular(kind: TemplateTexts.KindDeployment, name: context.Deployment.Name?.AsText ?? ""));
        _isComputing = true;
        try
        {
            // Most outputs are not used; what is wrong in them does not matter.
            return _outputs = context.Run.Evaluate(false, () => new ObjectValue([.. template["outputs"].Members.Select(Output)], new SourcePlace(file, template["outputs"].Start)));
        }
        finally
        {
            _isComputing = false;
        }
    }

    private KeyValuePair<string, TemplateValue> Output(KeyValuePair<string, JsonValue> output)
    {
        var json = output.Value;
        var value = json["copy"].Kind == JsonKind.Object
            ? new CopyLoop(output.Key, json["copy"]["count"], json["copy"]["input"]).Evaluate(file, context)
            : ArmJson.Evaluate(json["value"], file, context);
        return new(output.Key, new ObjectValue([new("type", new TextValue(json["type"].Text, SourcePlace.None)), new("value", value)], new SourcePlace(file, json.Start)));
    }
}
