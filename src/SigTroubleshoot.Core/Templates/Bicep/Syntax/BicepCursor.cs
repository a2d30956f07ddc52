namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>A position in the tokens of a Bicep file.</summary>
/// <param name="source">The file.</param>
/// <param name="tokens">Its tokens.</param>
internal abstract class BicepCursor(string source, IReadOnlyList<BicepToken> tokens)
{
    // What the next line must begin with to continue an expression, or the previous one end with.
    private const string Continuing = "?:|&=!<>+-*/%.";

    /// <summary>The file.</summary>
    protected string Source => source;

    /// <summary>Its tokens.</summary>
    protected IReadOnlyList<BicepToken> Tokens => tokens;

    /// <summary>The number of the current token.</summary>
    public int At { get; protected set; }

    /// <summary>The current token.</summary>
    public BicepToken Current => tokens[At];

    /// <summary>Whether the file ends here.</summary>
    public bool IsAtEnd => Current.Kind == BicepTokenKind.End;

    /// <summary>Whether the current token is a sign.</summary>
    public bool IsSign(char sign) => IsSignAt(At, sign);

    /// <summary>The current name; null if it is something else.</summary>
    public string? Name => NameAt(At);

    /// <summary>The next token is the current one.</summary>
    public void Advance()
    {
        if (!IsAtEnd)
            At++;
    }

    /// <summary>Skips line breaks.</summary>
    public void SkipLines()
    {
        while (Current.Kind == BicepTokenKind.NewLine)
            At++;
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
            open = Math.Max(open + Nesting(At), 0);
            At++;
        }

        return false;
    }

    private static int NestingOf(string source, BicepToken token) => token.Kind switch
    {
        BicepTokenKind.TextStart => 1,
        BicepTokenKind.TextEnd => -1,
        BicepTokenKind.Sign => source[token.Start] switch { '{' or '[' or '(' => 1, '}' or ']' or ')' => -1, _ => 0 },
        _ => 0,
    };

    /// <summary>How many brackets a token opens; -1 if it closes one.</summary>
    protected int Nesting(int at) => NestingOf(source, tokens[at]);

    /// <summary>Whether a token is a sign.</summary>
    protected bool IsSignAt(int at, char sign) => at < tokens.Count && tokens[at].Kind == BicepTokenKind.Sign && source[tokens[at].Start] == sign;

    /// <summary>The name that a token is; null if it is something else.</summary>
    protected string? NameAt(int at) => at < tokens.Count && tokens[at].Kind == BicepTokenKind.Name ? source.Substring(tokens[at].Start, tokens[at].End - tokens[at].Start) : null;

    // == and =~, <=, and so on are no assignments.
    private bool IsComparison() => IsSignAt(At + 1, '=') || IsSignAt(At + 1, '~') || IsSignAt(At + 1, '>') || (At > 0 && source[tokens[At - 1].Start] is '=' or '!' or '<' or '>');

    /// <summary>Whether a value ends here: with its line, unless the next line continues it.</summary>
    protected bool IsValueEnd()
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
                var next = At;
                while (tokens[next].Kind == BicepTokenKind.NewLine)
                    next++;
                return !IsContinuing(next) || IsSpread(next);
            default:
                return false;
        }
    }

    /// <summary>Whether a token continues or awaits an expression.</summary>
    protected bool IsContinuing(int at) => tokens[at].Kind == BicepTokenKind.Sign && Continuing.IndexOf(source[tokens[at].Start]) >= 0;

    private bool IsSpread(int at) => IsSignAt(at, '.') && IsSignAt(at + 1, '.');

    /// <summary>Skips a string with values in it.</summary>
    protected void SkipString()
    {
        var open = 0;
        do
        {
            open += tokens[At].Kind == BicepTokenKind.TextStart ? 1 : tokens[At].Kind == BicepTokenKind.TextEnd ? -1 : 0;
            At++;
        }
        while (open > 0 && !IsAtEnd);
    }

    /// <summary>Skips a bracket and everything up to the one that closes it.</summary>
    protected void SkipBrackets()
    {
        var open = 0;
        do
        {
            open += Nesting(At);
            Advance();
        }
        while (open > 0 && !IsAtEnd);
    }
}
