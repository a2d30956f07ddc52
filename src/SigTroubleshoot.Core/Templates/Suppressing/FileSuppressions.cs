using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Suppressing;

/// <summary>Reads the suppressions in one file: in comments, and in the metadata of an ARM template.</summary>
internal static class FileSuppressions
{
    /// <summary>Whether a text may contain suppressions.</summary>
    public static bool MayBeIn(string text) =>
        text.IndexOf(SuppressionComments.Marker, StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf(SuppressionMetadata.Name, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The suppressions in a file.</summary>
    public static InFileSuppressions Read(SourceFile file)
    {
        var comments = SuppressionComments.Read(file.Path, file.Text, FileBlocks.Of(file));
        if (file.Extension is not (".json" or ".jsonc"))
            return comments;
        var all = JsonBlocks.AllOf(file.Json.Value).Select(value => OfMetadata(file, value)).Where(found => found is not null).Select(found => found!).ToList();
        return new([.. comments.Entries, .. all.SelectMany(found => found.Entries)], [.. comments.Notices, .. all.SelectMany(found => found.Notices)]);
    }

    private static InFileSuppressions? OfMetadata(SourceFile file, JsonValue value)
    {
        var metadata = value["metadata"][SuppressionMetadata.Name];
        return metadata.Kind == JsonKind.Null
            ? null
            : SuppressionMetadata.Read(metadata, file.Path, FileBlocks.Lines(file, value.Start, value.End), offset => file.Locate(offset).Line ?? 1);
    }
}
