using SigTroubleshoot.Templates.Hcl.Expressions;

namespace SigTroubleshoot.Templates.Hcl;

/// <summary>Reads what expressions are made of: constants, texts, lists, objects, calls, and references.</summary>
/// <param name="scanner">The text.</param>
/// <param name="expressions">Reads what is inside.</param>
internal sealed class HclTermReader(HclScanner scanner, HclExpressionReader expressions)
{
    /// <summary>Reads a term with the members and indexes after it; null if there is none.</summary>
    /// <param name="lines">Whether line breaks are allowed.</param>
    public HclExpression? Read(bool lines)
    {
        var start = scanner.At;
        switch (scanner.Current)
        {
            case '"':
                return WithSteps("", expressions.ReadText(), start);
            case '<' when scanner.Peek(1) == '<':
                return expressions.ReadHeredoc();
            case '[':
                return WithSteps("", ReadList(), start);
            case '{':
                return WithSteps("", ReadObject(), start);
            case '(':
                scanner.At++;
                var inner = expressions.Read(lines: true);
                return inner is not null && Close(')') ? WithSteps("", inner, start) : null;
            case >= '0' and <= '9':
                return ReadNumber();
        }

        var name = scanner.TakeName();
        if (name.Length == 0)
            return null;
        if (name is "true" or "false" or "null")
            return new ConstantNode(name, start);
        // Providers and plugins have functions of their own: provider::azurerm::parse_resource_id(…).
        while (scanner.Current == ':' && scanner.Peek(1) == ':')
        {
            scanner.At += 2;
            name += "::" + scanner.TakeName();
        }

        return scanner.Current == '(' ? WithSteps("", ReadCall(name, start), start) : WithSteps(name, null, start);
    }

    private HclExpression? WithSteps(string root, HclExpression? target, int start)
    {
        if (root.Length == 0 && target is null)
            return null;
        List<ReferenceStep> steps = [];
        while (true)
        {
            if (scanner.Current == '.' && (scanner.Peek(1) == '*' || char.IsLetterOrDigit(scanner.Peek(1)) || scanner.Peek(1) == '_'))
            {
                scanner.At++;
                steps.Add(ReadMember());
            }
            else if (scanner.Current == '[')
            {
                scanner.At++;
                scanner.SkipBlanks(lines: true);
                var index = scanner.TryTake("*") ? null : expressions.Read(lines: true);
                if (!Close(']'))
                    return null;
                steps.Add(new ReferenceStep(null, index));
            }
            else
            {
                return steps.Count == 0 && target is not null ? target : new ReferenceNode(root, target, steps, start);
            }
        }
    }

    private ReferenceStep ReadMember()
    {
        if (scanner.TryTake("*"))
            return new ReferenceStep(null, null);
        var start = scanner.At;
        if (!char.IsDigit(scanner.Current))
            return new ReferenceStep(scanner.TakeName(), null);
        while (char.IsDigit(scanner.Current))
            scanner.At++;
        return new ReferenceStep(null, new ConstantNode(scanner.Text.Substring(start, scanner.At - start), start));
    }

    private ConstantNode ReadNumber()
    {
        var start = scanner.At;
        while (char.IsDigit(scanner.Current) || (scanner.Current == '.' && char.IsDigit(scanner.Peek(1))) || (scanner.Current is 'e' or 'E' && (char.IsDigit(scanner.Peek(1)) || scanner.Peek(1) is '+' or '-')) || (scanner.Current is '+' or '-' && scanner.At > start && scanner.Text[scanner.At - 1] is 'e' or 'E'))
            scanner.At++;
        return new ConstantNode(scanner.Text.Substring(start, scanner.At - start), start);
    }

    private CallNode? ReadCall(string name, int start)
    {
        scanner.At++;
        List<HclExpression> arguments = [];
        var isExpanded = false;
        while (true)
        {
            scanner.SkipBlanks(lines: true);
            if (scanner.TryTake(")"))
                return new CallNode(name, arguments, isExpanded, start);
            if (expressions.Read(lines: true) is not { } argument)
                return null;
            arguments.Add(argument);
            scanner.SkipBlanks(lines: true);
            isExpanded = scanner.TryTake("...");
            scanner.SkipBlanks(lines: true);
            if (!scanner.TryTake(",") && scanner.Current != ')')
                return null;
        }
    }

    private HclExpression? ReadList()
    {
        var start = scanner.At++;
        scanner.SkipBlanks(lines: true);
        if (IsFor())
            return ReadFor(start, isList: true);
        List<HclExpression> items = [];
        while (true)
        {
            scanner.SkipBlanks(lines: true);
            if (scanner.TryTake("]"))
                return new ListNode(items, start);
            if (expressions.Read(lines: true) is not { } item)
                return null;
            items.Add(item);
            scanner.SkipBlanks(lines: true);
            if (!scanner.TryTake(",") && scanner.Current != ']')
                return null;
        }
    }

    private HclExpression? ReadObject()
    {
        var start = scanner.At++;
        scanner.SkipBlanks(lines: true);
        if (IsFor())
            return ReadFor(start, isList: false);
        List<KeyValuePair<HclExpression, HclExpression>> members = [];
        while (true)
        {
            scanner.SkipBlanks(lines: true);
            if (scanner.TryTake("}"))
                return new ObjectNode(members, start);
            if (ReadKey() is not { } key)
                return null;
            scanner.SkipBlanks(lines: true);
            if (!scanner.TryTake("=") && !scanner.TryTake(":"))
                return null;
            if (expressions.Read(lines: false) is not { } value)
                return null;
            members.Add(new(key, value));
            scanner.SkipBlanks(lines: false);
            if (scanner.Current is not (',' or '\n' or '}'))
                return null;
            if (scanner.Current == ',')
                scanner.At++;
        }
    }

    // A bare name is a text, unless it is in parentheses or goes on.
    private HclExpression? ReadKey()
    {
        var start = scanner.At;
        var name = scanner.TakeName();
        if (name.Length > 0 && scanner.Current is not ('.' or '[' or '('))
            return new LiteralTextNode(name, start);
        scanner.At = start;
        return expressions.Read(lines: false);
    }

    private bool IsFor()
    {
        const int Length = 3;
        return string.CompareOrdinal(scanner.Text, scanner.At, "for", 0, Length) == 0 && scanner.Peek(Length) is ' ' or '\t' or '\n' or '\r';
    }

    private ForNode? ReadFor(int start, bool isList)
    {
        scanner.TakeName();
        scanner.SkipBlanks(lines: true);
        var item = scanner.TakeName();
        string? key = null;
        scanner.SkipBlanks(lines: true);
        if (scanner.TryTake(","))
        {
            key = item;
            scanner.SkipBlanks(lines: true);
            item = scanner.TakeName();
            scanner.SkipBlanks(lines: true);
        }

        if (item.Length == 0 || !scanner.TryTake("in") || expressions.Read(lines: true) is not { } collection || !Close(':') || expressions.Read(lines: true) is not { } result)
            return null;
        HclExpression? resultKey = null;
        scanner.SkipBlanks(lines: true);
        if (!isList)
        {
            resultKey = result;
            if (!scanner.TryTake("=>") || expressions.Read(lines: true) is not { } value)
                return null;
            result = value;
            scanner.SkipBlanks(lines: true);
            scanner.TryTake("...");
            scanner.SkipBlanks(lines: true);
        }

        var condition = scanner.TryTake("if") ? expressions.Read(lines: true) : null;
        return Close(isList ? ']' : '}')
            ? new ForNode(start) { Key = key, Item = item, Collection = collection, ResultKey = resultKey, Result = result, Condition = condition }
            : null;
    }

    private bool Close(char bracket)
    {
        scanner.SkipBlanks(lines: true);
        if (scanner.Current != bracket)
            return false;
        scanner.At++;
        return true;
    }
}
