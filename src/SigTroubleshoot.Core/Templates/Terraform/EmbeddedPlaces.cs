using SigTroubleshoot.Templates.Hcl.Expressions;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Terraform;

/// <summary>Finds where the parts of a template are written that a configuration embeds as a text.</summary>
internal static class EmbeddedPlaces
{
    /// <summary>The template as a file whose positions are those that the user edits: in a file that the configuration reads, in a heredoc, or in what it encodes.</summary>
    /// <param name="text">The template.</param>
    /// <param name="instance">The deployment.</param>
    /// <param name="name">The attribute with the template.</param>
    /// <param name="place">Where the attribute is written.</param>
    public static SourceFile Of(string text, TerraformInstance instance, string name, SourcePlace place) =>
        InFile(text, instance, name) ?? InHeredoc(text, place) ?? InEncoded(text, instance.Encoded(name), place) ?? At(text, place, instance);

    private static SourceFile? InFile(string text, TerraformInstance instance, string name)
    {
        if (instance.ExpressionOf(name) is not { Value: CallNode { Name: "file" or "templatefile", Arguments.Count: > 0 } call } found || call.Arguments[0].Evaluate(instance.Context() with { File = found.File.Source }).AsText is not { } path
            || instance.World.Sources.Open(path) is not { } file)
        {
            return null;
        }

        return file.Text == text ? file
            : LinesOf(file.Text) == LinesOf(text) ? Mapped(text, position => position with { Path = file.Path })
            : null;
    }

    // The text of a heredoc is its lines, unless an interpolation adds some.
    private static SourceFile? InHeredoc(string text, SourcePlace place)
    {
        if (place is not { File: { IsMapped: false } file, Position: { Line: { } first } } || string.CompareOrdinal(file.Text, place.Offset, "<<", 0, 2) != 0)
            return null;
        var from = file.Text.IndexOf('\n', place.Offset);
        if (from < 0)
            return null;
        var marker = file.Text.Substring(place.Offset + 2, from - place.Offset - 2).TrimStart('-').Trim();
        var isIndented = file.Text[place.Offset + 2] == '-';
        var lines = LinesUntil(marker, file.Text, from + 1);
        var own = text.Split('\n');
        return lines.Count == LinesOf(text)
            ? Mapped(text, position => new FilePosition(file.Path, first + position.Line, position.Column + (isIndented ? IndentOf(lines, position.Line) - IndentOf(own, position.Line) : 0)))
            : null;
    }

    private static List<string> LinesUntil(string marker, string text, int from)
    {
        List<string> lines = [];
        for (var at = from; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            var line = text.Substring(at, (end < 0 ? text.Length : end) - at);
            if (line.Trim() == marker || end < 0)
                break;
            lines.Add(line);
            at = end + 1;
        }

        return lines;
    }

    private static int IndentOf(IReadOnlyList<string> lines, int? number) => number is { } line && line <= lines.Count ? lines[line - 1].Length - lines[line - 1].TrimStart(' ', '\t').Length : 0;

    // Each value of the JSON is where the value is written that it encodes.
    private static SourceFile? InEncoded(string text, TemplateValue? written, SourcePlace place)
    {
        if (written is not (ObjectValue or ListValue) || StrictJsonReader.Parse(text) is not { Fault: JsonFault.None } json)
            return null;
        var places = new SortedDictionary<int, SourcePlace>();
        Add(json.Value, written);
        int[] starts = [.. places.Keys];
        return new SourceFile("template.json", text, offset =>
        {
            var at = Array.BinarySearch(starts, offset);
            at = at >= 0 ? at : ~at - 1;
            return (at < 0 ? place : places[starts[at]]).Position ?? place.Position ?? new FilePosition("", null, null);
        });

        void Add(JsonValue planned, TemplateValue value)
        {
            if (value.Place.File is not null)
            {
                places[planned.Start] = value.Place;
                if (planned.KeyStart >= 0)
                    places[planned.KeyStart] = value.Place;
            }

            if (value is ObjectValue known)
            {
                foreach (var member in planned.Members.Where(member => member.Value.Kind != JsonKind.Null))
                    Add(member.Value, known[member.Key]);
            }
            else if (value is ListValue list)
            {
                for (var i = 0; i < planned.Items.Count && i < list.Items.Count; i++)
                    Add(planned.Items[i], list.Items[i]);
            }
        }
    }

    private static SourceFile At(string text, SourcePlace place, TerraformInstance instance)
    {
        var at = place.Position ?? new FilePosition(instance.World.Plan.File.Path, null, null);
        return Mapped(text, _ => at);
    }

    private static SourceFile Mapped(string text, Func<FilePosition, FilePosition> map)
    {
        var lines = new SourceFile("", text);
        return new SourceFile("template.json", text, offset => map(lines.Locate(offset)));
    }

    private static int LinesOf(string text) => text.Count(c => c == '\n');
}
