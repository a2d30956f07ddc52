namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>Reads the values of a Bicep file, as far as their structure matters: objects, lists, loops, conditions, and literals. It accepts anything.</summary>
/// <param name="source">The file.</param>
/// <param name="tokens">Its tokens.</param>
internal sealed class BicepParser(string source, IReadOnlyList<BicepToken> tokens) : BicepCursor(source, tokens)
{
    private const int MaxDepth = 100;

    private int _depth;

    /// <summary>Reads a value.</summary>
    public BicepNode ReadValue()
    {
        SkipLines();
        var first = At;
        if (_depth >= MaxDepth)
            return Expression(first);
        _depth++;
        var node = IsSign('{') ? Object() : IsSign('[') ? List() : Name == "if" && IsSignAt(At + 1, '(') ? Condition() : Scalar();
        _depth--;
        return node is null || !IsValueEnd() ? Expression(first) : node;
    }

    /// <summary>Skips a function from its parameters to the end of its body, which may be in the next lines.</summary>
    public void SkipFunction()
    {
        var open = 0;
        while (!IsAtEnd && (open > 0 || Current.Kind != BicepTokenKind.NewLine))
        {
            if (open == 0 && IsSign('=') && IsSignAt(At + 1, '>'))
            {
                At += 2;
                ReadValue();
                return;
            }

            open = Math.Max(open + Nesting(At), 0);
            At++;
        }
    }

    /// <summary>Reads an object or a list, and nothing after it.</summary>
    /// <param name="at">The number of its first token.</param>
    public BicepNode ReadBrackets(int at)
    {
        At = at;
        return IsSign('{') ? Object() : List();
    }

    private BicepNode Node(BicepNodeKind kind, int first) => new() { Kind = kind, FirstToken = first, EndToken = At, Start = Tokens[first].Start, End = EndOf(first) };

    private int EndOf(int first) => At > first ? Tokens[At - 1].End : Tokens[first].Start;

    private BicepNode? Scalar()
    {
        var first = At;
        switch (Current.Kind)
        {
            case BicepTokenKind.Text:
                At++;
                return Node(BicepNodeKind.Text, first);
            case BicepTokenKind.Number:
                At++;
                return Node(BicepNodeKind.Number, first);
            case BicepTokenKind.Name:
                At++;
                return Node(BicepNodeKind.Name, first);
            case BicepTokenKind.TextStart:
                SkipString();
                return Node(BicepNodeKind.JoinedText, first);
            default:
                return null;
        }
    }

    /// <summary>Reads any expression, from its first token to the end of the value.</summary>
    private BicepNode Expression(int first)
    {
        var open = 0;
        for (var at = first; at < At; at++)
            open += Nesting(at);
        open = Math.Max(open, 0);
        while (!IsAtEnd && (open > 0 || !IsValueEnd() || (At > first && Current.Kind == BicepTokenKind.NewLine && IsContinuing(At - 1))))
        {
            if (Current.Kind == BicepTokenKind.NewLine)
            {
                SkipLines();
                continue;
            }

            open = Math.Max(open + Nesting(At), 0);
            At++;
        }

        return Node(BicepNodeKind.Expression, first);
    }

    private BicepNode? Condition()
    {
        var first = At++;
        SkipBrackets();
        SkipLines();
        var inner = ReadValue();
        return new BicepNode { Kind = BicepNodeKind.Condition, FirstToken = first, EndToken = At, Start = Tokens[first].Start, End = EndOf(first), Inner = inner };
    }

    private BicepNode List()
    {
        var first = At++;
        SkipLines();
        if (Name == "for")
            return Loop(first);
        List<BicepNode> items = [];
        while (!IsAtEnd && !IsSign(']'))
        {
            if (IsSign(',') || Current.Kind == BicepTokenKind.NewLine)
            {
                At++;
                continue;
            }

            var before = At;
            items.Add(ReadValue());
            if (At == before)
                At++;
        }

        Advance();
        return new BicepNode { Kind = BicepNodeKind.List, FirstToken = first, EndToken = At, Start = Tokens[first].Start, End = EndOf(first), Items = items };
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
                questions += IsSign('?') && Tokens[At].End - Tokens[At].Start == 1 && !IsSignAt(At + 1, '.') ? 1 : IsSign(':') ? -1 : 0;
            open = Math.Max(open + Nesting(At), 0);
            At++;
        }

        BicepNode? inner = null;
        if (IsSign(':'))
        {
            At++;
            inner = ReadValue();
        }

        SkipLines();
        if (IsSign(']'))
            At++;
        return new BicepNode { Kind = BicepNodeKind.Loop, FirstToken = first, EndToken = At, Start = Tokens[first].Start, End = EndOf(first), Inner = inner };
    }

    private BicepNode Object()
    {
        var first = At++;
        List<BicepMember> members = [];
        List<BicepStatement> resources = [];
        var isPartial = false;
        var statements = new BicepStatementParser(Source, Tokens, this);
        while (!IsAtEnd && !IsSign('}'))
        {
            if (IsSign(',') || Current.Kind == BicepTokenKind.NewLine)
            {
                At++;
                continue;
            }

            var before = At;
            if (IsSign('@'))
                SkipTo('\0');
            else if (Name == "resource" && NameAt(At + 1) is not null && !IsSignAt(At + 1, ':'))
                resources.Add(statements.Read());
            else if (ReadMember() is { Name.Length: > 0 } member)
                members.Add(member);
            else
                isPartial = true;
            if (At == before)
                At++;
        }

        Advance();
        return new BicepNode { Kind = BicepNodeKind.Object, FirstToken = first, EndToken = At, Start = Tokens[first].Start, End = EndOf(first), Members = members, Resources = resources, IsPartial = isPartial };
    }

    private BicepMember? ReadMember()
    {
        var key = Current;
        if (key.Kind is BicepTokenKind.TextStart)
            SkipString();
        else if (key.Kind is BicepTokenKind.Name or BicepTokenKind.Text)
            At++;
        if (IsSign('.') && IsSignAt(At + 1, '.') && IsSignAt(At + 2, '.'))
        {
            At += 3;
            return new BicepMember(BicepMember.Spread, key.Start, ReadValue());
        }

        if (!IsSign(':'))
        {
            // Something that is not Bicep.
            Expression(At);
            return null;
        }

        At++;
        var name = key.Kind switch { BicepTokenKind.Name => Source.Substring(key.Start, key.End - key.Start), BicepTokenKind.Text => BicepStrings.TextOf(Source, key), _ => "" };
        var hasValue = Current.Kind != BicepTokenKind.NewLine || !IsMemberStart(At + 1);
        return new BicepMember(name, key.Start, hasValue ? ReadValue() : Node(BicepNodeKind.Expression, At));
    }

    // A property without a value must not take the next line as its value.
    private bool IsMemberStart(int at) => at + 1 < Tokens.Count && ((Tokens[at].Kind is BicepTokenKind.Name or BicepTokenKind.Text && IsSignAt(at + 1, ':')) || IsSignAt(at, '}'));
}
