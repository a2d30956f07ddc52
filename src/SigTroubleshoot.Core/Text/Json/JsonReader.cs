using System.Text;

namespace SigTroubleshoot.Text.Json;

/// <summary>
/// Reads JSON as found in logs. Valid JSON is read exactly; invalid JSON as far as possible: truncated, with line breaks or
/// quotes inside strings, single quotes, unquoted keys, class names and joined strings as JavaScript prints them,
/// Python's literals, trailing commas, comments.
/// </summary>
/// <remarks>Never throws, uses no recursion, and takes linear time, even when called again from each <see cref="JsonReading.End"/>.</remarks>
internal sealed class JsonReader
{
    /// <summary>Deeper nesting is cut off: no service responds with it, and code that walks the value may use recursion.</summary>
    public const int MaxDepth = 10_000;

    /// <summary>In characters. Limiting the search for a comment's end keeps the time linear.</summary>
    private const int MaxComment = 4096;

    private readonly string _text;
    private readonly Stack<Container> _open = new();
    private int _at;
    private bool _exact = true;
    private bool _newLine;

    private JsonReader(string text, int start)
    {
        _text = text;
        _at = Math.Min(Math.Max(start, 0), text.Length);
    }

    /// <summary>Reads the value that starts at a position, ignoring white space before it.</summary>
    public static JsonReading Parse(string text, int start = 0) => new JsonReader(text, start).Read();

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private JsonReading Read()
    {
        SkipSpace();
        while (true)
        {
            var value = ReadValue(out var opened);
            if (value is null && !opened)
                return Broken();
            if (value is not null && _open.Count == 0)
                return new JsonReading(value, _at, _exact);
            if (value is not null)
                _open.Peek().Add(value);

            while (!NextItem(isFirst: value is null, out var ended))
            {
                if (!ended)
                    return Broken();
                value = _open.Pop().Close(_at);
                if (_open.Count == 0)
                    return new JsonReading(value, _at, _exact);
                _open.Peek().Add(value);
            }
        }
    }

    /// <summary>Moves to the next item of the innermost container, past comma and key. False with <paramref name="ended"/> set: it was closed.</summary>
    private bool NextItem(bool isFirst, out bool ended)
    {
        var container = _open.Peek();
        SkipSpace();
        var missingComma = false;
        var afterComma = !isFirst && Take(',');
        if (!isFirst && !afterComma)
            missingComma = _newLine && IsQuote(Current);
        SkipSpace();

        ended = Take(container.IsObject ? '}' : ']');
        if (ended)
        {
            _exact &= !afterComma;
            return false;
        }

        if (!isFirst && !afterComma && !missingComma)
            return false;
        _exact &= !missingComma;
        return !container.IsObject || ReadKey(container);
    }

    private bool ReadKey(Container container)
    {
        string? key;
        if (IsQuote(Current))
        {
            key = ReadKeyString();
        }
        else
        {
            _exact = false;
            var from = _at;
            if (Current == '[')
                SkipWhile(c => c is not (']' or '\n'));
            else
                SkipWhile(c => char.IsLetterOrDigit(c) || c is '_' or '$' or '-' or '.' or '@');
            if (_at > from && Current == ']')
                _at++;
            key = _at > from ? _text.Substring(from, _at - from) : null;
        }

        SkipSpace();
        if (key is null || !Take(':'))
            return false;
        container.Key = key;
        SkipSpace();
        return true;
    }

    /// <summary>Reads a scalar, or opens a container.</summary>
    private JsonValue? ReadValue(out bool opened)
    {
        opened = false;
        if (_at >= _text.Length)
            return null;
        var start = _at;
        if (IsQuote(Current))
            return Scalar(JsonKind.String, ReadJoinedStrings(), start);
        if (Current is not ('{' or '['))
        {
            var word = ReadWord();
            if (Current is not ('{' or '[') || _open.Count == 0)
                return word.Length == 0 ? null : Classify(word, start);
        }

        if (_open.Count >= MaxDepth)
            return null;
        _open.Push(new Container(Current == '{', _at++));
        opened = true;
        return null;
    }

    /// <summary>Reads unquoted text: a number, a literal, or what JavaScript prints, such as <c>undefined</c> or a class name before a brace.</summary>
    private string ReadWord()
    {
        var from = _at;
        if (_open.Count == 0)
            SkipWhile(c => char.IsLetterOrDigit(c) || c is '-' or '+' or '.');
        else
            SkipWhile(c => c is not (',' or '}' or ']' or '{' or '[' or '\n') && !(c == '/' && _at > from && IsCommentAfterSpace()));
        var end = _at;
        while (end > from && char.IsWhiteSpace(_text[end - 1]))
            end--;
        if (Current is not ('{' or '['))
            _at = end;
        else if (end > from)
            _exact = false;
        return _text.Substring(from, end - from);
    }

    private bool IsCommentAfterSpace() =>
        char.IsWhiteSpace(_text[_at - 1]) && _at + 1 < _text.Length && _text[_at + 1] is '/' or '*';

    private JsonValue Classify(string word, int start)
    {
        switch (word)
        {
            case "null":
                return Scalar(JsonKind.Null, "", start);
            case "true" or "false":
                return Scalar(JsonKind.Boolean, word, start);
        }

        if (JsonNumber.IsValid(word))
            return Scalar(JsonKind.Number, word, start);
        _exact = false;
        return word switch
        {
            "None" or "undefined" => Scalar(JsonKind.Null, "", start),
            "True" or "False" => Scalar(JsonKind.Boolean, word.ToLowerInvariant(), start),
            _ => Scalar(JsonKind.String, word, start),
        };
    }

    private JsonValue Scalar(JsonKind kind, string text, int start) => new() { Kind = kind, Text = text, Start = start, End = _at };

    /// <summary>A string, including those that JavaScript appends with <c>+</c> if a line is too long.</summary>
    private string ReadJoinedStrings()
    {
        var text = ReadString();
        if (_open.Count == 0 || NextQuoteAfterPlus(_at) < 0)
            return text;
        _exact = false;
        var joined = new StringBuilder(text);
        for (var next = NextQuoteAfterPlus(_at); next >= 0; next = NextQuoteAfterPlus(_at))
        {
            _at = next;
            joined.Append(ReadString());
        }

        return joined.ToString();
    }

    private int NextQuoteAfterPlus(int from)
    {
        var plus = AfterSpace(from, out _);
        if (plus >= _text.Length || _text[plus] != '+')
            return -1;
        var quote = AfterSpace(plus + 1, out _);
        return quote < _text.Length && IsQuote(_text[quote]) ? quote : -1;
    }

    /// <summary>Reads a quoted key. Keys are short and simple: a quote ends it, a line break ends the attempt.</summary>
    private string? ReadKeyString()
    {
        var quote = _text[_at++];
        _exact &= quote == '"';
        var unescaped = new JsonUnescaper(_text, _at);
        for (; _at < _text.Length && Current is not '\n'; _at++)
        {
            if (Current == quote)
            {
                var key = unescaped.Take(_at++);
                _exact &= unescaped.IsExact;
                return key;
            }

            _at = unescaped.Step(_at);
        }

        return null;
    }

    /// <summary>
    /// Reads a quoted value. A quote ends it only where a value can end, so that unescaped quotes in a message do not matter.
    /// A string that continues into a blank line or into the next line's key was never closed; it is cut off there.
    /// </summary>
    private string ReadString()
    {
        var quote = _text[_at++];
        _exact &= quote == '"';
        var unescaped = new JsonUnescaper(_text, _at);
        int firstBreak = -1, lastBreak = -1, brace = -1;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == quote)
            {
                if (EndsValue(_at + 1))
                {
                    var text = unescaped.Take(_at++);
                    _exact &= unescaped.IsExact;
                    return text;
                }

                _exact = false;
                if (firstBreak >= 0 && NextIs(_at + 1, ':'))
                {
                    // Continuing from the last brace before this key, not from the line break, keeps the time linear.
                    return Cut(unescaped, firstBreak, resume: brace > firstBreak ? brace : _at);
                }
            }
            else if (c == '\n')
            {
                if (lastBreak >= 0 && IsBlank(lastBreak + 1, _at))
                    return Cut(unescaped, lastBreak, resume: _at);
                firstBreak = firstBreak < 0 ? _at : firstBreak;
                lastBreak = _at;
            }
            else if (c == '{')
            {
                brace = _at;
            }

            _at = unescaped.Step(_at);
        }

        return Cut(unescaped, _text.Length, resume: _text.Length);
    }

    private string Cut(JsonUnescaper unescaped, int end, int resume)
    {
        _exact = false;
        _at = resume;
        return unescaped.Take(end);
    }

    private bool IsBlank(int from, int to)
    {
        while (from < to && char.IsWhiteSpace(_text[from]))
            from++;
        return from >= to;
    }

    private bool NextIs(int from, char c)
    {
        var next = AfterSpace(from, out _);
        return next < _text.Length && _text[next] == c;
    }

    private bool EndsValue(int after)
    {
        if (_open.Count == 0)
            return true;
        var next = AfterSpace(after, out var newLine);
        if (next >= _text.Length)
            return true;
        return _text[next] switch
        {
            ',' or '}' or ']' => true,
            '/' => next + 1 < _text.Length && _text[next + 1] is '/' or '*',
            '+' => NextQuoteAfterPlus(after) >= 0,
            var c => newLine && IsQuote(c),
        };
    }

    private int AfterSpace(int at, out bool newLine)
    {
        newLine = false;
        for (; at < _text.Length && char.IsWhiteSpace(_text[at]); at++)
            newLine |= _text[at] == '\n';
        return at;
    }

    /// <summary>Skips white space and comments; notes whether a line ended.</summary>
    private void SkipSpace()
    {
        _newLine = false;
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c is ' ' or '\t' or '\r' or '\n')
            {
                _newLine |= c == '\n';
                _at++;
            }
            else if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                _exact = false;
                _at++;
            }
            else if (c == '/' && _at + 1 < _text.Length && _text[_at + 1] is '/' or '*')
            {
                _exact = false;
                var isLine = _text[_at + 1] == '/';
                var window = Math.Min(_text.Length - _at - 2, MaxComment);
                var end = _text.IndexOf(isLine ? "\n" : "*/", _at + 2, window, StringComparison.Ordinal);
                if (end < 0 && (!isLine || window == MaxComment))
                    return;
                _at = end < 0 ? _text.Length : isLine ? end : end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private void SkipWhile(Func<char, bool> condition)
    {
        while (_at < _text.Length && condition(_text[_at]))
            _at++;
    }

    private bool Take(char c)
    {
        if (_at >= _text.Length || _text[_at] != c)
            return false;
        _at++;
        return true;
    }

    private static bool IsQuote(char c) => c is '"' or '\'' or '`';

    /// <summary>Stops reading at the current position: open containers are closed with what they contain.</summary>
    private JsonReading Broken()
    {
        var value = JsonValue.Null;
        while (_open.Count > 0)
        {
            value = _open.Pop().Close(_at);
            if (_open.Count > 0)
                _open.Peek().Add(value);
        }

        return new JsonReading(value, _at, IsExact: false);
    }

    /// <summary>An object or array that is still open.</summary>
    private sealed class Container(bool isObject, int start)
    {
        private readonly List<KeyValuePair<string, JsonValue>> _members = [];
        private readonly List<JsonValue> _items = [];

        public bool IsObject => isObject;

        public string Key { get; set; } = "";

        public void Add(JsonValue value)
        {
            if (isObject)
                _members.Add(new(Key, value));
            else
                _items.Add(value);
        }

        public JsonValue Close(int end) => new()
        {
            Kind = isObject ? JsonKind.Object : JsonKind.Array,
            Members = _members,
            Items = _items,
            Start = start,
            End = end,
        };
    }
}
