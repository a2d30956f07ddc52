using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>A function that a template defines.</summary>
/// <param name="json">The definition.</param>
/// <param name="file">The file.</param>
/// <param name="deployment">The deployment of the template.</param>
internal sealed class UserFunction(JsonValue json, SourceFile file, ArmDeployment deployment)
{
    private const int MaxDepth = 100;

    private int _depth;

    /// <summary>Calls it.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="context">What it is called in.</param>
    /// <exception cref="TemplateFaultException">It has other parameters, or calls itself without end.</exception>
    public TemplateValue Call(IReadOnlyList<TemplateValue> arguments, ArmContext context)
    {
        var declared = json["parameters"].Items;
        var values = new Dictionary<string, TemplateValue>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < declared.Count; i++)
            values[declared[i]["name"].Text] = i < arguments.Count ? arguments[i] : NullValue.Absent;
        if (++_depth > MaxDepth)
            throw new TemplateFaultException(TemplateTexts.NestedTooDeeply);
        try
        {
            return ArmJson.Evaluate(json["output"]["value"], file, new ArmContext { Deployment = deployment, Arguments = values, Place = context.Place });
        }
        finally
        {
            _depth--;
        }
    }
}
