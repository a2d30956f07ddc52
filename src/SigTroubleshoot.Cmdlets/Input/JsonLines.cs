using System.Text;
using SigTroubleshoot.Cmdlets.Requests;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>JSON that a native command prints comes line by line; this puts it together again.</summary>
internal sealed class JsonLines
{
    private readonly StringBuilder _lines = new();

    /// <summary>Takes a line that belongs to JSON.</summary>
    /// <param name="input">What came by the pipeline.</param>
    /// <param name="whole">The whole text, when this line ends it; else null.</param>
    /// <returns>False where the input is something of its own.</returns>
    public bool TryTake(object? input, out string? whole)
    {
        whole = null;
        if (input is not string line || line.IndexOf('\n') >= 0 || (_lines.Length == 0 && !ResourceView.OpensJson(line)))
            return false;
        _lines.Append(line).Append('\n');

        // A line that ends it begins at the margin.
        var end = line.TrimEnd();
        if (end.Length > 0 && !char.IsWhiteSpace(line[0]) && (end[end.Length - 1] is '}' or ']') && JsonReader.Parse(_lines.ToString()).IsExact)
            whole = Rest();
        return true;
    }

    /// <summary>What has come and was not ended, or null.</summary>
    public string? Rest()
    {
        if (_lines.Length == 0)
            return null;
        var text = _lines.ToString();
        _lines.Clear();
        return text;
    }
}
