using SigTroubleshoot.Templates.Arm.Functions;
using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>What a Bicep file loads from other files.</summary>
internal static class LoadedContent
{
    /// <summary>Whether a function loads a file.</summary>
    public static bool IsLoading(string function) => function is "loadJsonContent" or "loadTextContent";

    /// <summary>The content; null if it cannot be read.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">Its arguments: the path, and the part of the content.</param>
    /// <param name="open">Opens a file.</param>
    public static TemplateValue? Read(string function, IReadOnlyList<TemplateValue> arguments, Func<string, SourceFile?> open)
    {
        if (arguments.Count == 0 || arguments[0].AsText is not { } path || open(path) is not { } file)
            return null;
        if (function == "loadTextContent")
            return new TextValue(file.Text, new SourcePlace(file, 0));
        if (file.Json.Fault != JsonFault.None)
            return null;
        var json = arguments.Count > 1 ? JsonParts.Find(file.Json.Value, arguments[1].AsText) : file.Json.Value;
        return json is null ? null : ValueJson.Read(json, part => new SourcePlace(file, part.Start));
    }
}
