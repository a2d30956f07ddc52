using SigTroubleshoot.Templates.Arm.Functions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Arm;

/// <summary>The values of parameters that a deployment gets from outside.</summary>
internal static class PassedParameters
{
    /// <summary>The values that the user gives: those of the command line, then those of the files, the last one first.</summary>
    public static Func<string, TemplateValue?> Of(TemplateInputs inputs) => name =>
    {
        if (inputs.Parameters.TryGetValue(name, out var given))
            return given;
        for (var i = inputs.ParameterFiles.Count - 1; i >= 0; i--)
        {
            var file = inputs.ParameterFiles[i];
            if (InFile(file, name) is { } value)
                return value;
        }

        return null;
    };

    /// <summary>The values that a template gives a nested one.</summary>
    /// <param name="json">The property <c>parameters</c>.</param>
    /// <param name="file">The file.</param>
    /// <param name="outer">What its expressions are evaluated in.</param>
    public static Func<string, TemplateValue?> Of(JsonValue json, SourceFile file, ArmContext outer) => name =>
    {
        if (json.Kind == JsonKind.String)
        {
            var all = ArmJson.Evaluate(json, file, outer);
            return all is ObjectValue known ? known.TryGet(name, out var passed) ? passed["value"] : null : outer.Unknown($"{all.Expression}.{name}");
        }

        var parameter = json[name];
        if (parameter.Kind == JsonKind.String)
            return ValueAccess.Member(ArmJson.Evaluate(parameter, file, outer), "value", isSafe: true);
        return parameter.Kind != JsonKind.Object ? null
            : parameter["reference"].Kind == JsonKind.Object ? outer.Unknown($"secret('{name}')")
            // A loop makes the value, if there is one.
            : parameter["copy"].Kind == JsonKind.Array ? ArmJson.Evaluate(parameter, file, outer)["value"]
            : ArmJson.Evaluate(parameter["value"], file, outer);
    };

    // A file has the form { "parameters": { "name": { "value": … } } }, or only the inner part, as Azure CLI accepts it.
    private static TemplateValue? InFile(SourceFile file, string name)
    {
        var root = file.Json.Value;
        var parameters = root["parameters"].Kind == JsonKind.Object ? root["parameters"] : root;
        foreach (var member in parameters.Members)
        {
            if (!string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase))
                continue;
            if (member.Value["reference"].Kind == JsonKind.Object)
                return new UnknownValue(file.Path, $"parameters('{name}')", new SourcePlace(file, member.Value.Start));
            var value = member.Value.Members.FirstOrDefault(part => string.Equals(part.Key, "value", StringComparison.OrdinalIgnoreCase)).Value;
            return value is null ? null : ValueJson.Read(value, json => new SourcePlace(file, json.Start));
        }

        return null;
    }
}
