using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>Reads the older templates in JSON: <c>builders</c> and <c>variables</c>.</summary>
internal static class PackerJson
{
    /// <summary>Reads a file that is valid JSON.</summary>
    /// <param name="file">The file.</param>
    /// <param name="inputs">What the user says about the build.</param>
    public static TemplateReading Read(SourceFile file, TemplateInputs inputs)
    {
        DeclaredNames.Of(inputs).Add(file.Json.Value["variables"].Members.Select(member => member.Key));
        var variables = new PackerJsonVariables(file, inputs);
        List<PlannedResource> resources = [];
        List<TemplateNote> notes = [];
        var index = -1;
        foreach (var builder in file.Json.Value["builders"].Items)
        {
            index++;
            var type = builder["type"].Text;
            if (!PackerBuilders.Types.Contains(type) || ToValue(builder, file, variables) is not ObjectValue body)
                continue;
            var name = builder["name"] is { Kind: JsonKind.String, Text.Length: > 0 } given ? given.Text : FormattableString.Invariant($"builders[{index}]");
            var build = new PackerBuildDraft(type, body) { Address = type + "." + name, Place = new SourcePlace(file, builder.Start), End = builder.End };
            resources.AddRange(PackerResources.Of(build, inputs));
            notes.AddRange(PackerNotes.Of(build));
        }

        return new TemplateReading(resources, notes);
    }

    // The reader of JSON limits the depth.
    private static TemplateValue ToValue(JsonValue json, SourceFile file, PackerJsonVariables variables)
    {
        var place = new SourcePlace(file, json.Start);
        return json.Kind switch
        {
            JsonKind.String => variables.Render(new TextValue(json.Text, place)),
            JsonKind.Number => new NumberValue(json.Text, place),
            JsonKind.Boolean => new BooleanValue(json.IsTrue, place),
            JsonKind.Array => new ListValue([.. json.Items.Select(item => ToValue(item, file, variables))], place),
            JsonKind.Object => new ObjectValue([.. json.Members.Select(member => new KeyValuePair<string, TemplateValue>(member.Key, ToValue(member.Value, file, variables)))], place),
            _ => new NullValue(place),
        };
    }
}
