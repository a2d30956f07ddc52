using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>The variables of a template in JSON.</summary>
/// <param name="file">The template.</param>
/// <param name="inputs">What the user says about the build.</param>
internal sealed class PackerJsonVariables(SourceFile file, TemplateInputs inputs)
{
    private readonly PackerArguments _arguments = new(inputs, []);
    private readonly JsonValue _defaults = file.Json.Value["variables"];
    private readonly HashSet<string> _sensitive = [.. file.Json.Value["sensitive-variables"].Items.Select(item => item.Text)];

    /// <summary>A text with its variables and functions evaluated.</summary>
    public TemplateValue Render(TextValue text) => GoTemplate.Render(text, Find);

    private TemplateValue? Find(string name, SourcePlace place)
    {
        if (_sensitive.Contains(name))
            return new UnknownValue(file.Path, "user(" + name + ")", place) { Shape = ValueShape.Text };
        if (_arguments.Find(name) is { } argument)
            return MovedValue.ToIfNowhere(argument, place);
        var json = _defaults[name];
        if (json.Kind is JsonKind.String or JsonKind.Number or JsonKind.Boolean)
        {
            // A default may use functions, but no other variable.
            return GoTemplate.Render(new TextValue(json.Text, new SourcePlace(file, json.Start)), (_, _) => null);
        }

        return new UnknownValue(file.Path, "user(" + name + ")", place) { Shape = ValueShape.Text };
    }
}
