namespace SigTroubleshoot.Text.Json;

/// <summary>
/// Reads JSON as Azure Resource Manager accepts it in templates: comments, commas before the end of a list, and line breaks in
/// strings are allowed. Anything else that is wrong ends the reading, with the position and the reason.
/// </summary>
/// <remarks>No recursion, linear time. Texts of strings are created only when they are used.</remarks>
internal sealed class StrictJsonReader
{
    /// <summary>Objects and lists can be nested this deeply.</summary>
    public const int MaxDepth = JsonReader.MaxDepth;

    private static readonly KeyValuePair<string, JsonValue>[] NoMembers = [];
    private static readonly JsonValue[] NoItems = [];

    private readonly string _text;
    private readonly JsonKeys _keys = new();

    // The contents of all open objects and lists, one after another.
    private readonly List<KeyValuePair<string, JsonValue>> _pending = [];
    private readonly Stack<(int Start, bool IsObject, int First, string Key, int KeyStart)> _open = new();
    private int _at;
    private JsonFault _fault;
    private bool _exact = true;
    private string _key = "";
    private int _keyStart = -1;

    private StrictJsonReader(string text) => _text = text;

    /// <summary>Reads a whole text.</summary>
    public static StrictJsonReading Parse(string text)
    {
        var reader = new StrictJsonReader(text);
        var value = reader.Read();
        return reader._fault == JsonFault.None ? new(value!, JsonFault.None, 0, reader._exact) : new(JsonValue.Null, reader._fault, Math.Min(reader._at, text.Length), IsExact: false);
    }

    private JsonValue? Read()
    {
        if (!SkipSpace())
            return null;
        if (_at >= _text.Length)
            return Stop(JsonFault.Empty);
        while (true)
        {
            var value = ReadValue();
            if (_fault != JsonFault.None)
                return null;
            while (true)
            {
                if (value is not null)
                {
                    if (_open.Count == 0)
                        return End(value);
                    _pending.Add(new(_key, value));
                }

                if (!NextItem(isFirst: value is null))
                    return null;
                // A text that ends here has no value, which is said when it is read.
                if (_at >= _text.Length || _text[_at] is not ('}' or ']'))
                    break;
                value = Close();
                if (value is null)
                    return null;
            }
        }
    }

    private JsonValue? End(JsonValue value)
    {
        if (!SkipSpace())
            return null;
        return _at < _text.Length ? Stop(JsonFault.TextAfterEnd) : value;
    }

    /// <summary>Moves to the next value or to the end of the innermost object or list.</summary>
    private bool NextItem(bool isFirst)
    {
        if (!SkipSpace())
            return false;
        if (_at < _text.Length && _text[_at] == ',' && !isFirst)
        {
            _at++;
            if (!SkipSpace())
                return false;
            _exact &= _at < _text.Length && _text[_at] is not ('}' or ']');
        }
        else if (!isFirst && _at < _text.Length && _text[_at] is not ('}' or ']'))
        {
            return Fail(JsonFault.CommaExpected);
        }

        if (_at >= _text.Length)
            return Fail(JsonFault.NotClosed);
        var isObject = _open.Peek().IsObject;
        if (_text[_at] == (isObject ? '}' : ']'))
            return true;
        // Not the end of this one, so a wrong bracket is a value that is missing.
        if (_text[_at] is '}' or ']')
            return Fail(isFirst ? JsonFault.ValueExpected : JsonFault.CommaExpected);
        return !isObject || ReadKey();
    }

    private bool ReadKey()
    {
        if (_text[_at] != '"')
            return Fail(JsonFault.NameExpected);
        _keyStart = _at;
        var escaped = false;
        var end = EndOfString(ref escaped);
        if (end < 0)
            return false;
        _key = escaped ? JsonUnescaper.Unescape(_text.Substring(_keyStart + 1, end - _keyStart - 2)) : _keys.Get(_text, _keyStart + 1, end - _keyStart - 2);
        _at = end;
        if (!SkipSpace())
            return false;
        if (_at >= _text.Length || _text[_at] != ':')
            return Fail(JsonFault.ColonExpected);
        _at++;
        if (!SkipSpace())
            return false;
        // A bracket here would be taken for the end of the object.
        return (_at < _text.Length && _text[_at] is '}' or ']') ? Fail(JsonFault.ValueExpected) : true;
    }

    private JsonValue? ReadValue()
    {
        if (_at >= _text.Length)
            return Stop(JsonFault.NotClosed);
        var start = _at;
        switch (_text[start])
        {
            case '"':
                var escaped = false;
                var end = EndOfString(ref escaped);
                if (end < 0)
                    return null;
                _at = end;
                return Scalar(JsonKind.String, start);
            case '{' or '[':
                if (_open.Count >= MaxDepth)
                    return Stop(JsonFault.TooDeep);
                _open.Push((start, _text[start] == '{', _pending.Count, _key, _keyStart));
                _key = "";
                _keyStart = -1;
                _at++;
                return null;
            case 't' when IsWord("true"):
            case 'f' when IsWord("false"):
                return Scalar(JsonKind.Boolean, start);
            case 'n' when IsWord("null"):
                return Scalar(JsonKind.Null, start);
            case '-' or (>= '0' and <= '9'):
                while (_at < _text.Length && _text[_at] is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
                    _at++;
                if (JsonNumber.IsValid(_text.Substring(start, _at - start)))
                    return Scalar(JsonKind.Number, start);
                _at = start;
                break;
        }

        return Stop(JsonFault.ValueExpected);
    }

    private bool IsWord(string word)
    {
        var end = _at + word.Length;
        if (string.CompareOrdinal(_text, _at, word, 0, word.Length) != 0 || (end < _text.Length && char.IsLetterOrDigit(_text[end])))
            return false;
        _at = end;
        return true;
    }

    private JsonValue Scalar(JsonKind kind, int start) => new(kind, _text, start, _at) { KeyStart = _keyStart };

    private JsonValue? Close()
    {
        var (start, isObject, first, key, keyStart) = _open.Pop();
        _at++;
        var count = _pending.Count - first;
        var members = NoMembers;
        var items = NoItems;
        if (count > 0 && isObject)
        {
            members = new KeyValuePair<string, JsonValue>[count];
            _pending.CopyTo(first, members, 0, count);
        }
        else if (count > 0)
        {
            items = new JsonValue[count];
            for (var i = 0; i < count; i++)
                items[i] = _pending[first + i].Value;
        }

        _pending.RemoveRange(first, count);
        _key = key;
        _keyStart = keyStart;
        return new JsonValue { Kind = isObject ? JsonKind.Object : JsonKind.Array, Members = members, Items = items, Start = start, End = _at, KeyStart = keyStart };
    }

    /// <summary>The end (exclusive) of the string that begins here; -1 if it is wrong.</summary>
    private int EndOfString(ref bool escaped)
    {
        var at = _at + 1;
        while (true)
        {
            var stop = _text.IndexOf('"', at);
            if (stop < 0)
            {
                Stop(JsonFault.StringNotClosed);
                return -1;
            }

            var slash = _text.IndexOf('\\', at, stop - at);
            if (slash < 0)
            {
                _exact = _exact && !JsonText.HasControlCharacter(_text, _at + 1, stop);
                return stop + 1;
            }

            escaped = true;
            if (!IsEscape(slash))
            {
                _at = slash;
                Stop(JsonFault.EscapeUnknown);
                return -1;
            }

            at = slash + 2;
        }
    }

    private bool IsEscape(int slash)
    {
        if (slash + 1 >= _text.Length)
            return false;
        switch (_text[slash + 1])
        {
            case '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't':
                return true;
            case 'u' when slash + 5 < _text.Length:
                for (var i = slash + 2; i < slash + 6; i++)
                {
                    if (!Uri.IsHexDigit(_text[i]))
                        return false;
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Skips white space and comments. False: a comment is wrong.</summary>
    private bool SkipSpace()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c is ' ' or '\n' or '\r' or '\t')
            {
                _at++;
            }
            else if (c == '/' && _at + 1 < _text.Length && _text[_at + 1] is '/' or '*')
            {
                _exact = false;
                var isLine = _text[_at + 1] == '/';
                var end = _text.IndexOf(isLine ? "\n" : "*/", _at + 2, StringComparison.Ordinal);
                if (end < 0 && !isLine)
                    return Fail(JsonFault.CommentNotClosed);
                _at = end < 0 ? _text.Length : isLine ? end : end + 2;
            }
            else if (c > ' ' && c != '\uFEFF' && !char.IsWhiteSpace(c))
            {
                return true;
            }
            else
            {
                _exact = false;
                _at++;
            }
        }

        return true;
    }

    private bool Fail(JsonFault fault)
    {
        _fault = fault;
        return false;
    }

    private JsonValue? Stop(JsonFault fault)
    {
        _fault = fault;
        return null;
    }
}
