using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>The part of a JSON file that a Bicep file loads.</summary>
internal static class JsonParts
{
    /// <summary>The part; null if its path has more than names, or does not exist.</summary>
    /// <param name="json">The content of the file.</param>
    /// <param name="path">The path, such as <c>.images.web</c>; null for all of it.</param>
    public static JsonValue? Find(JsonValue json, string? path)
    {
        if (path is null)
            return json;
        foreach (var name in path.TrimStart('$').Split('.'))
        {
            if (name.Length == 0)
                continue;
            if (name.IndexOfAny(['[', '*', '?']) >= 0 || json[name].Kind == JsonKind.Null)
                return null;
            json = json[name];
        }

        return json;
    }
}
