using SigTroubleshoot.Templates.Arm.Expressions;
using SigTroubleshoot.Templates.Arm.Functions;
using SigTroubleshoot.Templates.Bicep.Syntax;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>Reads a Bicep expression as the expression of the template language that it compiles to.</summary>
/// <param name="scope">What the names in it stand for.</param>
/// <param name="first">The number of its first token.</param>
/// <param name="end">The number of the token after it.</param>
internal sealed class ExpressionReader(BicepScope scope, int first, int end) : ExpressionCursor(scope.Outline, first, end)
{
    private const int MaxDepth = 100;

    // From the loosest to the tightest.
    private static readonly (string Sign, string Function)[][] Levels =
    [
        [("??", "coalesce")],
        [("||", "or")],
        [("&&", "and")],
        [("==", "equals"), ("!=", "!equals"), ("=~", "~equals"), ("!~", "!~equals")],
        [("<=", "lessOrEquals"), (">=", "greaterOrEquals"), ("<", "less"), (">", "greater")],
        [("+", "add"), ("-", "sub")],
        [("*", "mul"), ("/", "div"), ("%", "mod")],
    ];

    private int _depth;

    /// <summary>The expression.</summary>
    /// <exception cref="FormatException">It is not complete, or has a form that is not known.</exception>
    public ExpressionNode Read()
    {
        var node = ReadTernary();
        return IsEnd ? node : throw Invalid();
    }

    private ExpressionNode ReadTernary()
    {
        if (++_depth > MaxDepth)
            throw Invalid();
        var start = Start;
        var node = ReadBinary(0);
        if (Take("?"))
        {
            var yes = ReadTernary();
            Expect(":");
            node = new CallNode(start, "if", [node, yes, ReadTernary()]);
        }

        _depth--;
        return node;
    }

    private ExpressionNode ReadBinary(int level)
    {
        if (level == Levels.Length)
            return ReadUnary();
        var start = Start;
        var node = ReadBinary(level + 1);
        while (Array.Find(Levels[level], item => Is(item.Sign)) is { Sign: not null } found)
        {
            Take(found.Sign);
            var right = ReadBinary(level + 1);
            node = Compare(start, found.Function, node, right);
        }

        return node;
    }

    private static CallNode Compare(int start, string function, ExpressionNode left, ExpressionNode right)
    {
        if (function[0] == '!')
            return new CallNode(start, "not", [Compare(start, function.Substring(1), left, right)]);
        return function[0] == '~'
            ? new CallNode(start, function.Substring(1), [new CallNode(start, "toLower", [left]), new CallNode(start, "toLower", [right])])
            : new CallNode(start, function, [left, right]);
    }

    private ExpressionNode ReadUnary()
    {
        var start = Start;
        if (Take("!"))
            return new CallNode(start, "not", [ReadUnary()]);
        return Take("-") ? new CallNode(start, "sub", [new LiteralNode(start, "0", isNumber: true), ReadUnary()]) : ReadPath(ReadTerm());
    }

    private ExpressionNode ReadPath(ExpressionNode node)
    {
        while (true)
        {
            var start = Start;
            if (Is("..."))
                return node;
            if (Take("."))
            {
                var isSafe = Take("?");
                var name = Name();
                // A method of a resource, such as listKeys(), is known to Azure only.
                if (Is("("))
                    throw Invalid();
                node = new MemberNode(start, node, name, isSafe);
            }
            else if (Take("["))
            {
                var isSafe = Take("?");
                var index = ReadTernary();
                Expect("]");
                node = new IndexNode(start, node, index, isSafe);
            }
            else if (!Take("!"))
            {
                return node;
            }
        }
    }

    private ExpressionNode ReadTerm()
    {
        var start = Start;
        switch (Kind)
        {
            case BicepTokenKind.Text:
                return new LiteralNode(start, BicepStrings.TextOf(Outline.File.Text, Outline.Tokens[At++]), isNumber: false);
            case BicepTokenKind.Number:
                return new LiteralNode(start, Outline.NameOf(Outline.Tokens[At++]), isNumber: true);
            case BicepTokenKind.TextStart:
                return ReadJoined(start);
            case BicepTokenKind.Name:
                return IsLambda(At + 1) ? ReadLambda(start) : ReadNamed(start);
        }

        if (Is("{") || Is("["))
        {
            var node = new BicepParser(Outline.File.Text, Outline.Tokens).ReadBrackets(At);
            At = node.EndToken;
            return new BicepTerm(start, context => scope.Evaluate(node, context));
        }

        if (Is("(") && ClosingOf(At) is var closing && IsLambda(closing + 1))
            return ReadLambda(start);
        Expect("(");
        var inner = ReadTernary();
        Expect(")");
        return inner;
    }

    private CallNode ReadLambda(int start)
    {
        List<ExpressionNode> parts = [];
        if (Take("("))
        {
            while (!Take(")"))
            {
                parts.Add(new LiteralNode(Start, Name(), isNumber: false));
                Take(",");
            }
        }
        else
        {
            parts.Add(new LiteralNode(start, Name(), isNumber: false));
        }

        Expect("=>");
        parts.Add(ReadTernary());
        return new CallNode(start, "lambda", parts);
    }

    private ExpressionNode ReadNamed(int start)
    {
        var position = At;
        var name = Name();
        switch (name)
        {
            case "true" or "false" or "null":
                return new CallNode(start, name, []);
            case "sys" or "az" when Is("."):
                Take(".");
                name = Name();
                break;
        }

        if (Is("("))
            return ReadCall(start, scope, name);
        if (scope.NamespaceOf(name) is { } other && Take("."))
        {
            var member = Name();
            return Is("(") ? ReadCall(start, other, member) : new BicepTerm(start, _ => other.Declared(member));
        }

        if (Outline.Find("resource", name) is null && Outline.Find("module", name) is null)
            return new BicepTerm(start, context => scope.Named(name, context, position));
        return ReadSymbol(start, Outline.Find("resource", name) ?? Outline.Find("module", name)!);
    }

    // gallery::image, galleries[i]
    private BicepTerm ReadSymbol(int start, BicepStatement statement)
    {
        ExpressionNode? index = null;
        while (true)
        {
            if (Take("::"))
            {
                var name = Name();
                statement = statement.Resources.FirstOrDefault(inner => inner.Name == name) ?? throw Invalid();
            }
            else if (index is null && statement.Value?.Kind == BicepNodeKind.Loop && Take("["))
            {
                index = ReadTernary();
                Expect("]");
            }
            else
            {
                return new BicepTerm(start, context => scope.Symbols.Describe(statement, index?.Evaluate(context), context, context.PlaceAt(start)));
            }
        }
    }

    private ExpressionNode ReadCall(int start, BicepScope owner, string name)
    {
        Expect("(");
        List<ExpressionNode> arguments = [];
        while (!Take(")"))
        {
            arguments.Add(ReadTernary());
            if (!Take(",") && !Is(")"))
                throw Invalid();
        }

        if (owner.FunctionOf(name) is { } own)
            return new BicepTerm(start, context => own([.. arguments.Select(argument => argument.Evaluate(context))]));
        if (name == "any" && arguments.Count == 1)
            return arguments[0];
        if (LoadedContent.IsLoading(name))
            return new BicepTerm(start, context => LoadedContent.Read(name, [.. arguments.Select(argument => argument.Evaluate(context))], scope.FileOf) ?? throw Invalid());
        // The others are only for the compiler, or newer than this module.
        return ArmFunctions.Find(name) is null ? throw Invalid() : new CallNode(start, name, arguments);
    }

    private BicepTerm ReadJoined(int start)
    {
        List<ExpressionNode> parts = [];
        while (true)
        {
            var token = Outline.Tokens[At++];
            parts.Add(new LiteralNode(token.Start - 1, BicepStrings.TextOf(Outline.File.Text, token), isNumber: false));
            if (token.Kind == BicepTokenKind.TextEnd)
                break;
            parts.Add(ReadTernary());
            if (Kind is not (BicepTokenKind.TextMiddle or BicepTokenKind.TextEnd))
                throw Invalid();
        }

        return new BicepTerm(start, context => JoinedText.Join(parts.Select(part => part.Evaluate(context)), context.PlaceAt(start)));
    }
}
