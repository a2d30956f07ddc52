using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Templates.Values;

/// <summary>A file that was read, or a text that was compiled from one.</summary>
/// <param name="path">The path, as findings show it.</param>
/// <param name="text">The content.</param>
/// <param name="map">
/// Where an offset in the text is in the file that the user edits, if that is a different file: a compiler's output is mapped to
/// its source. Null if the user edits this text.
/// </param>
internal sealed class SourceFile(string path, string text, Func<int, FilePosition>? map = null)
{
    private int[]? _lineStarts;
    // An object, because several templates may be read at the same time and refer to the same file.
    private object? _json;

    /// <summary>The path, as findings show it.</summary>
    public string Path => path;

    /// <summary>The content.</summary>
    public string Text => text;

    /// <summary>The extension in lowercase, with its dot; empty if there is none.</summary>
    public string Extension => System.IO.Path.GetExtension(path).ToLowerInvariant();

    /// <summary>Whether the user named this file rather than a folder or a pattern, so that it is meant to be a template.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether a position in the text is shown as a position in another file.</summary>
    public bool IsMapped => map is not null;

    /// <summary>The content as JSON.</summary>
    public StrictJsonReading Json => (StrictJsonReading)(_json ??= StrictJsonReader.Parse(text));

    /// <summary>Gives up the memory of <see cref="Json"/>, which is several times that of the text. It is read again if it is needed again.</summary>
    public void ForgetJson() => _json = null;

    /// <summary>The position that a user sees for an offset in the text.</summary>
    public FilePosition Locate(int offset)
    {
        if (map is not null)
            return map(offset);
        _lineStarts ??= FindLines();
        var at = Array.BinarySearch(_lineStarts, offset);
        var line = at >= 0 ? at : ~at - 1;
        return new FilePosition(path, line + 1, offset - _lineStarts[line] + 1);
    }

    private int[] FindLines()
    {
        List<int> starts = [0];
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        return [.. starts];
    }
}
