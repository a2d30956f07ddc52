using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Bicep.Mapping;

/// <summary>Says where a compiled parameter is in the <c>.bicepparam</c> file, or in the file that it extends.</summary>
internal static class ParameterMap
{
    private const int MostFiles = 10;

    /// <summary>The compiled parameters as a file whose positions are those of its source.</summary>
    /// <param name="files">The files.</param>
    /// <param name="source">The <c>.bicepparam</c> file.</param>
    /// <param name="compiled">What the compiler made of it.</param>
    public static SourceFile Create(BicepFiles files, SourceFile source, string compiled)
    {
        SourceFile? file = null;
        return file = new SourceFile(source.Path, compiled, offset => Locate(files, source, file!, offset));
    }

    private static FilePosition Locate(BicepFiles files, SourceFile source, SourceFile compiled, int offset)
    {
        if (JsonPath.Child(compiled.Json.Value, offset) is not { Key: "parameters" } section || JsonPath.Child(section.Value, offset) is not { } parameter)
            return source.Locate(0);
        var current = source;
        for (var i = 0; i < MostFiles && current is not null; i++)
        {
            var outline = files.Outline(current);
            if (outline.Find("param", parameter.Key) is { } statement)
            {
                var value = parameter.Value["value"];
                return current.Locate(statement.Value is { } node && offset >= value.Start ? new ValueFinder(outline, compiled.Text).Find(node, value, offset, statement) : statement.Start);
            }

            current = outline.Statements.FirstOrDefault(other => other.Keyword == "extends") is { } extended ? files.Open(current, extended.Text) : null;
        }

        return source.Locate(0);
    }
}
