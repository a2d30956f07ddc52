using System.Text;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>Joins the JSON that a native command prints line by line.</summary>
internal sealed class JsonLines
{
    private readonly StringBuilder _lines = new();

    /// <summary>Whether no text is incomplete.</summary>
    public bool IsEmpty => _lines.Length == 0;

    /// <summary>Takes a line that is part of JSON.</summary>
    /// <param name="input">The item from the pipeline.</param>
    /// <param name="whole">The whole text if this line completes it; otherwise null.</param>
    /// <returns>False if the item is not part of JSON.</returns>
    public bool TryTake(object? input, out string? whole)
    {
        whole = null;
        if (input is not string line || line.IndexOf('\n') >= 0 || (_lines.Length == 0 && !ResourceView.OpensJson(line)))
            return false;
        _lines.Append(line).Append('\n');

        // The line that ends it is not indented.
        var end = line.TrimEnd();
        if (end.Length > 0 && !char.IsWhiteSpace(line[0]) && (end[end.Length - 1] is '}' or ']') && JsonReader.Parse(_lines.ToString()).IsExact)
            whole = Rest();
        return true;
    }

    /// <summary>The incomplete text so far; null if there is none.</summary>
    public string? Rest()
    {
        if (_lines.Length == 0)
            return null;
        var text = _lines.ToString();
        _lines.Clear();
        return text;
    }
}
