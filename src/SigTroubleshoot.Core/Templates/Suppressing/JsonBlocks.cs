using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Suppressing;

/// <summary>
/// The blocks of an ARM template: its resources, parameters, and variables, each with the comments before it. Other objects
/// are no blocks, because a comment anywhere in a resource is about the resource.
/// </summary>
internal static class JsonBlocks
{
    private static readonly HashSet<string> Lists = new(StringComparer.OrdinalIgnoreCase) { "resources", "parameters", "variables" };

    /// <summary>The lines of the blocks.</summary>
    public static IEnumerable<LineRange> Of(SourceFile file)
    {
        foreach (var value in AllOf(file.Json.Value))
        {
            foreach (var member in value.Members.Where(member => Lists.Contains(member.Key)))
            {
                var end = member.Value.Start + 1;
                foreach (var item in member.Value.Kind == JsonKind.Object ? member.Value.Members.Select(inner => inner.Value) : member.Value.Items)
                {
                    var lines = FileBlocks.Lines(file, item.KeyStart >= 0 && member.Value.Kind == JsonKind.Object ? item.KeyStart : item.Start, item.End);
                    var before = FileBlocks.Lines(file, end - 1, end).Last;
                    yield return lines with { First = Math.Min(before + 1, lines.First) };
                    end = item.End;
                }
            }
        }
    }

    /// <summary>A value and all values in it, in order.</summary>
    public static IEnumerable<JsonValue> AllOf(JsonValue root)
    {
        var open = new Stack<JsonValue>([root]);
        while (open.Count > 0)
        {
            var value = open.Pop();
            yield return value;
            for (var i = value.Members.Count - 1; i >= 0; i--)
                open.Push(value.Members[i].Value);
            for (var i = value.Items.Count - 1; i >= 0; i--)
                open.Push(value.Items[i]);
        }
    }
}
