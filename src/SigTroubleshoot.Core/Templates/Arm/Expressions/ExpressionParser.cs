using System.Text;

namespace SigTroubleshoot.Templates.Arm.Expressions;

/// <summary>Parses expressions of the template language: <c>[concat(parameters('a'), '-b')]</c>.</summary>
internal sealed class ExpressionParser
{
    private const int MaxDepth = 500;

    private readonly string _text;
    private readonly int _end;
    private int _at;
    private int _depth;

    private ExpressionParser(string text)
    {
        _text = text;
        _at = 1;
        _end = text.Length - 1;
    }

    /// <summary>Whether a text of a template is an expression: in brackets, and not escaped by a second one.</summary>
    public static bool IsExpression(string text) => text.Length > 1 && text[0] == '[' && text[text.Length - 1] == ']' && text[1] != '[';

    /// <summary>Parses an expression with its brackets.</summary>
    /// <exception cref="TemplateFaultException">It is not valid.</exception>
    public static ExpressionNode Parse(string text)
    {
        var parser = new ExpressionParser(text);
        var node = parser.ReadPath();
        parser.SkipSpace();
        return parser._at == parser._end ? node : throw parser.Invalid();
    }

    private TemplateFaultException Invalid() =>
        new(TemplateTexts.FormatExpressionInvalid(expression: Values.CanonicalText.Shorten(_text), position: _at + 1));

    private char Current => _at < _end ? _text[_at] : '\0';

    private ExpressionNode ReadPath()
    {
        if (++_depth > MaxDepth)
            throw new TemplateFaultException(TemplateTexts.NestedTooDeeply);
        var node = ReadTerm();
        while (true)
        {
            SkipSpace();
            var start = _at;
            if (Current == '.')
            {
                _at++;
                var isSafe = Take('?');
                node = new MemberNode(start, node, ReadName(), isSafe);
            }
            else if (Current == '[')
            {
                _at++;
                var isSafe = Take('?');
                var index = ReadPath();
                SkipSpace();
                if (!Take(']'))
                    throw Invalid();
                node = new IndexNode(start, node, index, isSafe);
            }
            else
            {
                _depth--;
                return node;
            }
        }
    }

    private ExpressionNode ReadTerm()
    {
        SkipSpace();
        var start = _at;
        if (Current == '\'')
            return new LiteralNode(start, ReadText(), isNumber: false);
        if (Current is '-' or '+' or (>= '0' and <= '9'))
            return new LiteralNode(start, ReadNumber(), isNumber: true);
        var name = ReadName();
        SkipSpace();
        while (Take('.'))
        {
            SkipSpace();
            name += "." + ReadName();
            SkipSpace();
        }

        if (!Take('('))
            throw Invalid();
        List<ExpressionNode> arguments = [];
        SkipSpace();
        if (Take(')'))
            return new CallNode(start, name, arguments);
        while (true)
        {
            arguments.Add(ReadPath());
            SkipSpace();
            if (Take(')'))
                return new CallNode(start, name, arguments);
            if (!Take(','))
                throw Invalid();
        }
    }

    private string ReadText()
    {
        StringBuilder? text = null;
        var from = ++_at;
        while (true)
        {
            var quote = _at < _end ? _text.IndexOf('\'', _at, _end - _at) : -1;
            if (quote < 0)
                throw Invalid();
            _at = quote + 1;
            if (Current != '\'')
            {
                var last = _text.Substring(from, quote - from);
                return text is null ? last : text.Append(last).ToString();
            }

            (text ??= new StringBuilder()).Append(_text, from, quote + 1 - from);
            from = ++_at;
        }
    }

    private string ReadNumber()
    {
        var from = Current == '+' ? ++_at : _at;
        if (Current == '-')
            _at++;
        while (Current is (>= '0' and <= '9') or '.')
            _at++;
        return Text.Json.JsonNumber.IsValid(_text.Substring(from, _at - from)) ? _text.Substring(from, _at - from) : throw Invalid();
    }

    private string ReadName()
    {
        SkipSpace();
        var from = _at;
        while (char.IsLetterOrDigit(Current) || Current is '_' or '$')
            _at++;
        return _at > from ? _text.Substring(from, _at - from) : throw Invalid();
    }

    private void SkipSpace()
    {
        while (_at < _end && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private bool Take(char c)
    {
        if (Current != c)
            return false;
        _at++;
        return true;
    }
}
