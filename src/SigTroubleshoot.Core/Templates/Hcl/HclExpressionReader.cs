using SigTroubleshoot.Templates.Hcl.Expressions;

namespace SigTroubleshoot.Templates.Hcl;

/// <summary>Reads expressions: operators by precedence, conditions, and what they are made of.</summary>
internal sealed class HclExpressionReader
{
    private static readonly string[][] Operators = [["||"], ["&&"], ["==", "!="], ["<=", ">=", "<", ">"], ["+", "-"], ["*", "/", "%"]];

    private readonly HclScanner _scanner;
    private readonly HclTextReader _texts;
    private readonly HclTermReader _terms;
    private int _depth;

    /// <param name="scanner">The text.</param>
    public HclExpressionReader(HclScanner scanner)
    {
        _scanner = scanner;
        _texts = new HclTextReader(scanner, this);
        _terms = new HclTermReader(scanner, this);
    }

    /// <summary>Reads an expression; null if it is not valid: the position is then where it went wrong.</summary>
    /// <param name="lines">Whether line breaks are allowed in it, as in brackets.</param>
    public HclExpression? Read(bool lines)
    {
        _scanner.SkipBlanks(lines);
        if (_depth >= HclReader.MaxDepth)
        {
            var start = _scanner.At;
            _scanner.Report(HclFaultKind.TooDeep, start);
            if (_scanner.Current is '{' or '[' or '(')
                HclBrackets.Skip(_scanner, start);
            return _scanner.At > start ? new UnreadNode("nested", start) : null;
        }

        _depth++;
        var expression = ReadCondition(lines);
        _depth--;
        return expression;
    }

    /// <summary>Reads a text in quotation marks.</summary>
    public TemplateNode? ReadText() => _texts.ReadQuoted();

    /// <summary>Reads a heredoc.</summary>
    public HclExpression? ReadHeredoc() => _texts.ReadHeredoc();

    /// <summary>Reads the whole text as the content of a template.</summary>
    public HclExpression ReadWholeTemplate() => _texts.ReadAll();

    private HclExpression? ReadCondition(bool lines)
    {
        var start = _scanner.At;
        var condition = ReadOperator(0, lines);
        if (condition is null)
            return null;
        _scanner.SkipBlanks(lines);
        if (_scanner.Current != '?')
            return condition;
        _scanner.At++;
        // Terraform's and Packer's formatters break long conditions before the question mark only in parentheses.
        var whenTrue = Read(lines);
        _scanner.SkipBlanks(lines);
        if (whenTrue is null || _scanner.Current != ':')
            return null;
        _scanner.At++;
        return Read(lines) is { } whenFalse ? new ConditionNode(condition, whenTrue, whenFalse, start) : null;
    }

    private HclExpression? ReadOperator(int level, bool lines)
    {
        if (level == Operators.Length)
            return ReadSign(lines);
        var start = _scanner.At;
        var left = ReadOperator(level + 1, lines);
        while (left is not null)
        {
            _scanner.SkipBlanks(lines);
            var sign = Array.Find(Operators[level], _scanner.TryTake);
            if (sign is null)
                return left;
            _scanner.SkipBlanks(lines);
            left = ReadOperator(level + 1, lines) is { } right ? new OperatorNode(sign, [left, right], start) : null;
        }

        return null;
    }

    private HclExpression? ReadSign(bool lines)
    {
        var start = _scanner.At;
        List<string> signs = [];
        while (_scanner.Current is '-' or '!')
        {
            signs.Add(_scanner.Current.ToString());
            _scanner.At++;
            _scanner.SkipBlanks(lines);
        }

        var expression = _terms.Read(lines);
        for (var i = signs.Count - 1; i >= 0 && expression is not null; i--)
        {
            // A chain of signs would nest without brackets.
            if (i < signs.Count - 8)
                return null;
            expression = new OperatorNode(signs[i], [expression], start);
        }

        return expression;
    }
}
