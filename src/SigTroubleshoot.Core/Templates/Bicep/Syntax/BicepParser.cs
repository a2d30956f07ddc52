namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>Reads the values of a Bicep file, as far as their structure matters: objects, lists, loops, conditions, and literals. It accepts anything.</summary>
/// <param name="source">The file.</param>
/// <param name="tokens">Its tokens.</param>
internal sealed class BicepParser(string source, IReadOnlyList<BicepToken> tokens)
{
    private const int MaxDepth = 100;

    // What the next line must begin with to continue an expression, or the previous one end with.
    private const string Continuing = "?:|&=!<>+-*/%.";

    private int _at;
    private int _depth;

    /// <summary>The number of the current token.</summary>
    public int At => _at;

    /// <summary>The current token.</summary>
    public BicepToken Current => tokens[_at];

    /// <summary>Whether the file ends here.</summary>
    public bool IsAtEnd => Current.Kind == BicepTokenKind.End;

    /// <summary>Whether the current token is a sign.</summary>
    public bool IsSign(char sign) => IsSignAt(_at, sign);

    /// <summary>The current name; null if it is something else.</summary>
    public string? Name => NameAt(_at);

    /// <summary>The next token is the current one.</summary>
    public void Advance()
    {
        if (!IsAtEnd)
            _at++;
    }

    /// <summary>Skips line breaks.</summary>
    public void SkipLines()
    {
        while (Current.Kind == BicepTokenKind.NewLine)
            _at++;
    }

    /// <summary>Skips everything up to the end of the line, except inside of brackets.</summary>
    /// <param name="stop">A sign to stop at; 0 for none.</param>
    /// <returns>Whether the sign was found.</returns>
    public bool SkipTo(char stop)
    {
        var open = 0;
        while (!IsAtEnd && (open > 0 || Current.Kind != BicepTokenKind.NewLine))
        {
            if (open == 0 && stop != '\0' && IsSign(stop) && !IsComparison())
                return true;
            open = Math.Max(open + Nesting(_at), 0);
            _at++;
        }

        return false;
    }

    /// <summary>Reads a value.</summary>
    public BicepNode ReadValue()
    {
        SkipLines();
        var first = _at;
        if (_depth >= MaxDepth)
            return Expression(first);
        _depth++;
        var node = IsSign('{') ? Object() : IsSign('[') ? List() : Name == "if" && IsSignAt(_at + 1, '(') ? Condition() : Scalar();
        _depth--;
        return node is null || !IsValueEnd() ? Expression(first) : node;
    }

    private static int Nesting(string source, BicepToken token) => token.Kind switch
    {
        BicepTokenKind.TextStart => 1,
        BicepTokenKind.TextEnd => -1,
        BicepTokenKind.Sign => source[token.Start] switch { '{' or '[' or '(' => 1, '}' or ']' or ')' => -1, _ => 0 },
        _ => 0,
    };

    private int Nesting(int at) => Nesting(source, tokens[at]);

    private bool IsSignAt(int at, char sign) => at < tokens.Count && tokens[at].Kind == BicepTokenKind.Sign && source[tokens[at].Start] == sign;

    private string? NameAt(int at) => at < tokens.Count && tokens[at].Kind == BicepTokenKind.Name ? source.Substring(tokens[at].Start, tokens[at].End - tokens[at].Start) : null;

    // == and =~, <=, and so on are no assignments.
    private bool IsComparison() => IsSignAt(_at + 1, '=') || IsSignAt(_at + 1, '~') || IsSignAt(_at + 1, '>') || (_at > 0 && source[tokens[_at - 1].Start] is '=' or '!' or '<' or '>');

    // A value ends with its line, unless the next line continues it.
    private bool IsValueEnd()
    {
        switch (Current.Kind)
        {
            case BicepTokenKind.End:
                return true;
            case BicepTokenKind.Sign:
                return source[Current.Start] is ',' or '}' or ']' or ')';
            case BicepTokenKind.TextMiddle or BicepTokenKind.TextEnd:
                return true;
            case BicepTokenKind.NewLine:
                var next = _at;
                while (tokens[next].Kind == BicepTokenKind.NewLine)
                    next++;
                return !IsContinuing(next) || IsSpread(next);
            default:
                return false;
        }
    }

    private bool IsContinuing(int at) => tokens[at].Kind == BicepTokenKind.Sign && Continuing.IndexOf(source[tokens[at].Start]) >= 0;

    private bool IsSpread(int at) => IsSignAt(at, '.') && IsSignAt(at + 1, '.');

    private BicepNode Node(BicepNodeKind kind, int first) => new() { Kind = kind, FirstToken = first, EndToken = _at, Start = tokens[first].Start, End = EndOf(first) };

    private int EndOf(int first) => _at > first ? tokens[_at - 1].End : tokens[first].Start;

    private BicepNode? Scalar()
    {
        var first = _at;
        switch (Current.Kind)
        {
            case BicepTokenKind.Text:
                _at++;
                return Node(BicepNodeKind.Text, first);
            case BicepTokenKind.Number:
                _at++;
                return Node(BicepNodeKind.Number, first);
            case BicepTokenKind.Name:
                _at++;
                return Node(BicepNodeKind.Name, first);
            case BicepTokenKind.TextStart:
                SkipString();
                return Node(BicepNodeKind.JoinedText, first);
            default:
                return null;
        }
    }

    private void SkipString()
    {
        var open = 0;
        do
        {
            open += tokens[_at].Kind == BicepTokenKind.TextStart ? 1 : tokens[_at].Kind == BicepTokenKind.TextEnd ? -1 : 0;
            _at++;
        }
        while (open > 0 && !IsAtEnd);
    }

    /// <summary>Reads any expression, from its first token to the end of the value.</summary>
    private BicepNode Expression(int first)
    {
        var open = 0;
        for (var at = first; at < _at; at++)
            open += Nesting(at);
        open = Math.Max(open, 0);
        while (!IsAtEnd && (open > 0 || !IsValueEnd() || (_at > first && Current.Kind == BicepTokenKind.NewLine && IsContinuing(_at - 1))))
        {
            if (Current.Kind == BicepTokenKind.NewLine)
            {
                SkipLines();
                continue;
            }

            open = Math.Max(open + Nesting(_at), 0);
            _at++;
        }

        return Node(BicepNodeKind.Expression, first);
    }

    private BicepNode? Condition()
    {
        var first = _at++;
        SkipBrackets();
        SkipLines();
        var inner = ReadValue();
        return new BicepNode { Kind = BicepNodeKind.Condition, FirstToken = first, EndToken = _at, Start = tokens[first].Start, End = EndOf(first), Inner = inner };
    }

    private void SkipBrackets()
    {
        var open = 0;
        do
        {
            open += Nesting(_at);
            Advance();
        }
        while (open > 0 && !IsAtEnd);
    }

    private BicepNode List()
    {
        var first = _at++;
        SkipLines();
        if (Name == "for")
            return Loop(first);
        List<BicepNode> items = [];
        while (!IsAtEnd && !IsSign(']'))
        {
            if (IsSign(',') || Current.Kind == BicepTokenKind.NewLine)
            {
                _at++;
                continue;
            }

            var before = _at;
            items.Add(ReadValue());
            if (_at == before)
                _at++;
        }

        Advance();
        return new BicepNode { Kind = BicepNodeKind.List, FirstToken = first, EndToken = _at, Start = tokens[first].Start, End = EndOf(first), Items = items };
    }

    private BicepNode Loop(int first)
    {
        // The colon of the loop is the first one outside of brackets and of a conditional expression.
        int open = 0, questions = 0;
        while (!IsAtEnd && !(open == 0 && questions == 0 && IsSign(':')))
        {
            if (open == 0 && IsSign(']'))
                break;
            if (open == 0)
                questions += IsSign('?') && tokens[_at].End - tokens[_at].Start == 1 && !IsSignAt(_at + 1, '.') ? 1 : IsSign(':') ? -1 : 0;
            open = Math.Max(open + Nesting(_at), 0);
            _at++;
        }

        BicepNode? inner = null;
        if (IsSign(':'))
        {
            _at++;
            inner = ReadValue();
        }

        SkipLines();
        if (IsSign(']'))
            _at++;
        return new BicepNode { Kind = BicepNodeKind.Loop, FirstToken = first, EndToken = _at, Start = tokens[first].Start, End = EndOf(first), Inner = inner };
    }

    private BicepNode Object()
    {
        var first = _at++;
        List<BicepMember> members = [];
        List<BicepStatement> resources = [];
        var isPartial = false;
        var statements = new BicepStatementParser(source, tokens, this);
        while (!IsAtEnd && !IsSign('}'))
        {
            if (IsSign(',') || Current.Kind == BicepTokenKind.NewLine)
            {
                _at++;
                continue;
            }

            var before = _at;
            if (IsSign('@'))
                SkipTo('\0');
            else if (Name == "resource" && NameAt(_at + 1) is not null && !IsSignAt(_at + 1, ':'))
                resources.Add(statements.Read());
            else if (ReadMember() is { Name.Length: > 0 } member)
                members.Add(member);
            else
                isPartial = true;
            if (_at == before)
                _at++;
        }

        Advance();
        return new BicepNode { Kind = BicepNodeKind.Object, FirstToken = first, EndToken = _at, Start = tokens[first].Start, End = EndOf(first), Members = members, Resources = resources, IsPartial = isPartial };
    }

    private BicepMember? ReadMember()
    {
        var key = Current;
        if (key.Kind is BicepTokenKind.TextStart)
            SkipString();
        else if (key.Kind is BicepTokenKind.Name or BicepTokenKind.Text)
            _at++;
        if (!IsSign(':'))
        {
            // A spread, or something that is not Bicep.
            Expression(_at);
            return null;
        }

        _at++;
        var name = key.Kind switch { BicepTokenKind.Name => source.Substring(key.Start, key.End - key.Start), BicepTokenKind.Text => BicepStrings.TextOf(source, key), _ => "" };
        var hasValue = Current.Kind != BicepTokenKind.NewLine || !IsMemberStart(_at + 1);
        return new BicepMember(name, key.Start, hasValue ? ReadValue() : Node(BicepNodeKind.Expression, _at));
    }

    // A property without a value must not take the next line as its value.
    private bool IsMemberStart(int at) => at + 1 < tokens.Count && ((tokens[at].Kind is BicepTokenKind.Name or BicepTokenKind.Text && IsSignAt(at + 1, ':')) || IsSignAt(at, '}'));
}
