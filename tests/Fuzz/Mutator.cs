using System.Net;
using System.Text;
using System.Text.Json;

namespace SigTroubleshoot.Fuzz;

/// <summary>Creates a text from the seeds and a number; the same number creates the same text.</summary>
/// <remarks>
/// Mutations that damage a text do not change the line with the secret: a secret whose name is damaged can no
/// longer be recognized. Mutations of real tools (wraps, escapes, truncation) also change this line.
/// </remarks>
internal sealed class Mutator
{
    // Without vowels, so that no part of it is part of a word.
    private const string SecretCharacters = "BCDFGHJKLMNPQRSTVWXZbcdfghjkmnpqrstvwxz23456789";
    private const int LongestText = 20_000;

    private static readonly string[] Words =
    [
        "gallery", "image", "version", "Conflict", "not", "is", "invalid", "Microsoft.Compute", "ErrorCode:", "Code=\"", "Message=\"", "\"message\":\"", "(", ")", "null",
        "\u0000", "\uFEFF", "\uD83D", "\uDE00", "\u202E", "{", "}", "[", "]", "\\", "\"", "'", "<", ">", "<Gallery>", "/subscriptions/", "''", "\r", "\t", "\f", "%s", "{0}", "[[", "99999999999999999999",
    ];

    private static readonly string[] Gutters = ["", "     | ", "\u2502 ", "    ", "> "];

    private readonly Random _random;

    public Mutator(int seed)
    {
        _random = new Random(seed);
        Secret = "x7" + new string(_random.GetItems<char>(SecretCharacters, _random.Next(14, 60))) + "Q9z";
    }

    /// <summary>The secret in the text.</summary>
    public string Secret { get; }

    /// <summary>The mutations, for the failure message.</summary>
    public List<string> Steps { get; } = [];

    /// <summary>Creates the text.</summary>
    public string Create()
    {
        var text = Pick(Seeds.All);
        for (var i = _random.Next(1, 4); i > 0; i--)
            text = Damage(text);
        text = text.Replace(Seeds.Mark, Secret, StringComparison.Ordinal);
        if (_random.Next(2) == 0)
            text = Carry(text);
        return text;
    }

    private string Damage(string text)
    {
        (string Name, Func<string, string> Do)[] ways =
        [
            ("splice", t => t + "\n" + Pick(Seeds.All)),
            ("splice in", t => Insert(t, "\n" + Pick(Seeds.All) + "\n")),
            ("repeat", t => string.Join("\n", Enumerable.Repeat(t, _random.Next(2, 5)))),
            ("repeat a line", RepeatLine),
            ("delete", t => ChangeAtSafePlaces(t, (b, at) => b.Remove(at, Math.Min(_random.Next(1, 12), LineRest(b, at))))),
            ("insert", t => ChangeAtSafePlaces(t, (b, at) => b.Insert(at, Pick(Words)))),
            ("flip", t => ChangeAtSafePlaces(t, (b, at) => b[at] = (char)(b[at] ^ (1 << _random.Next(8))))),
            ("random characters", t => ChangeAtSafePlaces(t, (b, at) => b.Insert(at, RandomText()))),
            ("replace words", t => ChangeAtSafePlaces(t, ReplaceWord)),
            ("time stamps", t => "2026-11-22T09:12:13.1234567Z " + t.Replace("\n", "\n2026-11-22T09:12:13.1234567Z ", StringComparison.Ordinal)),
            ("box", t => "\u2502 " + t.Replace("\n", "\n\u2502 ", StringComparison.Ordinal)),
            ("colors", AddColors),
            ("nest", t => new string(Pick(["{", "[", "("])[0], 1000) + "\n" + t),
            ("carriage returns", t => t.Replace("\n", "\r\n", StringComparison.Ordinal)),
        ];
        var way = ways[_random.Next(ways.Length)];
        Steps.Add(way.Name);
        text = way.Do(text);
        return text.Length > LongestText ? text[..LongestText] : text;
    }

    // What tools, consoles, and people do to a whole text.
    private string Carry(string text)
    {
        (string Name, Func<string, string> Do)[] ways =
        [
            ("cut the end", t => t[.._random.Next(t.Length + 1)]),
            ("wrap", Wrap),
            ("escape as JSON", t => JsonEncodedText.Encode(Whole(t)).Value),
            ("escape as JSON twice", t => JsonEncodedText.Encode(JsonEncodedText.Encode(Whole(t)).Value).Value),
            ("escape quotes", t => t.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)),
            ("unescape", t => t.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal)),
            ("encode as HTML", t => WebUtility.HtmlEncode(t)),
            ("typographic quotes", t => t.Replace('"', '\u201D').Replace('\'', '\u2019')),
            ("capitals", t => t.ToUpperInvariant()),
            ("small letters", t => t.ToLowerInvariant()),
            ("indent", t => "      " + t.Replace("\n", "\n      ", StringComparison.Ordinal)),
        ];
        var way = ways[_random.Next(ways.Length)];
        Steps.Add(way.Name);
        return way.Do(text);
    }

    private string Wrap(string text)
    {
        var width = _random.Next(40, 160);
        var gutter = Pick(Gutters);
        var wrapped = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            for (var i = 0; i == 0 || i < line.Length; i += width)
                wrapped.Append(i == 0 ? "" : gutter).Append(line, i, Math.Min(width, line.Length - i)).Append('\n');
        }

        return wrapped.ToString();
    }

    private string AddColors(string text)
    {
        var colored = text.Split('\n').Select(line => _random.Next(2) == 0 ? "\u001B[31;1m" + line + "\u001B[0m" : line);
        return string.Join("\n", colored);
    }

    private string RepeatLine(string text)
    {
        var lines = text.Split('\n').ToList();
        var at = _random.Next(lines.Count);
        if (lines[at].Contains(Seeds.Mark, StringComparison.Ordinal))
            return text;
        lines.InsertRange(at, Enumerable.Repeat(lines[at], _random.Next(1, 20)));
        return string.Join("\n", lines);
    }

    private string ChangeAtSafePlaces(string text, Action<StringBuilder, int> change)
    {
        var changed = new StringBuilder(text);
        for (var i = _random.Next(1, 12); i > 0 && changed.Length > 0; i--)
        {
            var at = _random.Next(changed.Length);
            if (!IsNearMark(changed, at))
                change(changed, at);
        }

        return changed.ToString();
    }

    private void ReplaceWord(StringBuilder text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        text.Remove(at, end - at).Insert(at, Pick(Words));
    }

    // On the line of the mark, the one before, or the one after: names and values may be separated by a line break.
    private static bool IsNearMark(StringBuilder text, int at)
    {
        var all = text.ToString();
        var from = at;
        for (var lines = 0; from > 0 && lines < 3; from--)
            lines += all[from - 1] == '\n' ? 1 : 0;
        var to = at;
        for (var lines = 0; to < all.Length && lines < 3; to++)
            lines += all[to] == '\n' ? 1 : 0;
        return all.AsSpan(from, to - from).Contains("CANARY", StringComparison.Ordinal);
    }

    private static int LineRest(StringBuilder text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] != '\n')
            end++;
        return end - at;
    }

    private string Insert(string text, string piece)
    {
        var at = text.IndexOf('\n', _random.Next(text.Length + 1));
        return at < 0 ? text + piece : text[..at] + piece + text[at..];
    }

    private string RandomText()
    {
        var bytes = new byte[_random.Next(1, 40)];
        _random.NextBytes(bytes);
        return _random.Next(2) == 0 ? Encoding.Latin1.GetString(bytes) : Encoding.Unicode.GetString(bytes);
    }

    // A text truncated by another mutation may end with half a surrogate pair, which no JSON writer accepts.
    private static string Whole(string text) => string.Concat(text.Select(c => char.IsSurrogate(c) ? '?' : c));

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
