using System.Text.RegularExpressions;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Resources.Mapping.Activity;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Failures.Exports;

/// <summary>
/// An activity log as JSON: a list (Azure CLI, Az), a page of the REST API (<c>value</c>), the blob of a diagnostic setting
/// (one record per line, or <c>records</c>), or a table of Log Analytics. One event is read at a time.
/// </summary>
internal sealed class ActivityJson : IActivityFormat
{
    // One event alone is a text like any other: there is no later event that could have overcome it.
    private const int Fewest = 2;
    private const int MaxHead = 4096;
    private const int MaxNesting = 4;

    private static readonly string[] Members = ["\"correlationId\"", "\"operationName"];

    // An object around the list, with only single values before it.
    private static readonly Regex Wrapper = new(
        @"\A\{(?:\s*""[^""\\]{1,60}""\s*:\s*(?:""[^""\\]{0,2000}""|[\w.+-]{1,40})\s*,){0,20}\s*""(?:value|records|Results)""\s*:\s*\[", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private bool _isInWrapper;
    private bool _isAfterList;
    private int _count;

    /// <inheritdoc/>
    public bool IsCertain => _count >= Fewest;

    /// <summary>Whether a text that begins like this may be such a log.</summary>
    public static bool MayBegin(string head) =>
        head.Length > 0 && head[0] is '[' or '{' && Members.All(member => head.IndexOf(member, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <inheritdoc/>
    public int Read(string text, bool isLast, ActivityReceiver receiver)
    {
        var at = 0;
        while (at < text.Length && Step(text, ref at, isLast, receiver))
        {
        }

        return at;
    }

    // False if more text is needed.
    private bool Step(string text, ref int at, bool isLast, ActivityReceiver receiver)
    {
        if (_isAfterList)
            return SkipTo('}', text, ref at, isLast);
        switch (text[at])
        {
            case '[' or ',' or '\uFEFF' or '\u001E' or ' ' or '\t' or '\r' or '\n':
                at++;
                return true;
            case ']':
                at++;
                _isAfterList = _isInWrapper;
                _isInWrapper = false;
                return true;
            case '{':
                return ReadObject(text, ref at, isLast, receiver);
            default:
                return ReadRest(text, text.IndexOf('\n', at), ref at, isLast, receiver);
        }
    }

    private bool ReadObject(string text, ref int at, bool isLast, ActivityReceiver receiver)
    {
        if (!_isInWrapper && Wrapper.Match(text, at, Math.Min(MaxHead, text.Length - at)) is { Success: true } wrapper)
        {
            at += wrapper.Length;
            _isInWrapper = true;
            return true;
        }

        var reading = JsonReader.Parse(text, at);
        if (!reading.IsExact)
            return ReadBroken(text, reading.End, ref at, isLast, receiver);
        Take(reading.Value, text, receiver, 0);
        at = reading.End;
        return true;
    }

    // A record that is damaged ends with its line, if the next line begins another one. One that is cut off ends with the text.
    private static bool ReadBroken(string text, int end, ref int at, bool isLast, ActivityReceiver receiver)
    {
        var next = end < text.Length ? text.IndexOf("\n{", at, StringComparison.Ordinal) : -1;
        return ReadRest(text, next, ref at, isLast, receiver);
    }

    // A negative end is that of the text.
    private static bool ReadRest(string text, int end, ref int at, bool isLast, ActivityReceiver receiver)
    {
        if (end < 0 && !isLast)
            return false;
        if (end < 0)
            end = text.Length;
        receiver.AddRest(text.Substring(at, end - at));
        at = end;
        return true;
    }

    private bool SkipTo(char end, string text, ref int at, bool isLast)
    {
        var found = text.IndexOf(end, at);
        if (found < 0 && !isLast)
            return false;
        at = found < 0 ? text.Length : found + 1;
        _isAfterList = false;
        return true;
    }

    private void Take(JsonValue value, string text, ActivityReceiver receiver, int depth)
    {
        if (value.Kind == JsonKind.Array && depth < MaxNesting)
        {
            foreach (var item in value.Items)
                Take(item, text, receiver, depth + 1);
        }
        else if (ExportedEvents.In(new JsonNode(value)) is { } events)
        {
            _count += events.Count;
            foreach (var entry in events)
                receiver.Add(entry);
        }
        else
        {
            receiver.AddRest(text.Substring(value.Start, value.End - value.Start));
        }
    }
}
