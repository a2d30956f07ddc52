namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>Divides a Bicep file into tokens. It accepts any text: a string that is not closed ends with its line.</summary>
/// <param name="text">The text.</param>
internal sealed class BicepLexer(string text)
{
    private const string MultiLineQuote = "'''";

    private readonly List<BicepToken> _tokens = [];

    // The number of open braces in each value of a string around the current position.
    private readonly Stack<int> _values = new();
    private int _at;

    /// <summary>The tokens; the last one is the end of the file.</summary>
    public static IReadOnlyList<BicepToken> Read(string text)
    {
        var lexer = new BicepLexer(text);
        lexer.ReadAll();
        return lexer._tokens;
    }

    private void ReadAll()
    {
        while (_at < text.Length)
        {
            var c = text[_at];
            if (c == '\n')
                Add(BicepTokenKind.NewLine, _at, _at + 1);
            else if (c == '\'')
                ReadText();
            else if (c == '/' && Next() == '/')
                Skip(text.IndexOf('\n', _at), 0);
            else if (c == '/' && Next() == '*')
                Skip(text.IndexOf("*/", _at + 2, StringComparison.Ordinal), 2);
            else if (char.IsLetter(c) || c == '_')
                ReadWhile(BicepTokenKind.Name, static next => char.IsLetterOrDigit(next) || next == '_');
            else if (c is >= '0' and <= '9')
                ReadWhile(BicepTokenKind.Number, static next => next is >= '0' and <= '9');
            else if (char.IsWhiteSpace(c) || c == '\uFEFF')
                _at++;
            else
                ReadSign(c);
        }

        _tokens.Add(new BicepToken(BicepTokenKind.End, text.Length, text.Length));
    }

    private char Next() => _at + 1 < text.Length ? text[_at + 1] : '\0';

    private void Add(BicepTokenKind kind, int start, int end)
    {
        _tokens.Add(new BicepToken(kind, start, end));
        _at = end;
    }

    private void Skip(int found, int length) => _at = found < 0 ? text.Length : found + length;

    private void ReadWhile(BicepTokenKind kind, Func<char, bool> isPart)
    {
        var end = _at + 1;
        while (end < text.Length && isPart(text[end]))
            end++;
        Add(kind, _at, end);
    }

    private void ReadSign(char c)
    {
        if (_values.Count > 0 && c == '{')
        {
            _values.Push(_values.Pop() + 1);
        }
        else if (_values.Count > 0 && c == '}')
        {
            var open = _values.Pop();
            if (open == 0)
            {
                ReadRest(_at, BicepTokenKind.TextMiddle, BicepTokenKind.TextEnd);
                return;
            }

            _values.Push(open - 1);
        }

        Add(BicepTokenKind.Sign, _at, _at + (c == '?' && Next() == '?' ? 2 : 1));
    }

    private void ReadText()
    {
        if (string.CompareOrdinal(text, _at, MultiLineQuote, 0, MultiLineQuote.Length) != 0)
        {
            ReadRest(_at, BicepTokenKind.TextStart, BicepTokenKind.Text);
            return;
        }

        var end = text.IndexOf(MultiLineQuote, _at + MultiLineQuote.Length, StringComparison.Ordinal);
        if (end < 0)
        {
            Add(BicepTokenKind.Text, _at, text.Length);
            return;
        }

        end += MultiLineQuote.Length;
        // More quotation marks belong to the text.
        while (end < text.Length && text[end] == '\'')
            end++;
        Add(BicepTokenKind.Text, _at, end);
    }

    /// <summary>Reads a string from its quotation mark, or from the brace that ends a value in it.</summary>
    private void ReadRest(int start, BicepTokenKind beforeValue, BicepTokenKind last)
    {
        var at = start + 1;
        for (; at < text.Length && text[at] is not ('\n' or '\r'); at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '\'')
            {
                Add(last, start, at + 1);
                return;
            }
            else if (text[at] == '$' && at + 1 < text.Length && text[at + 1] == '{')
            {
                Add(beforeValue, start, at + 2);
                _values.Push(0);
                return;
            }
        }

        Add(last, start, Math.Min(at, text.Length));
    }
}
