using SigTroubleshoot.Templates.Bicep.Syntax;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>A position in a Bicep expression.</summary>
/// <param name="outline">The file.</param>
/// <param name="first">The number of the first token of the expression.</param>
/// <param name="end">The number of the token after it.</param>
internal abstract class ExpressionCursor(BicepOutline outline, int first, int end)
{
    /// <summary>The file.</summary>
    protected BicepOutline Outline => outline;

    /// <summary>The number of the current token.</summary>
    protected int At { get; set; } = first;

    /// <summary>Whether nothing follows but line breaks.</summary>
    protected bool IsEnd
    {
        get
        {
            SkipLines();
            return At >= end;
        }
    }

    /// <summary>Where the current token is. A position in an expression counts from the bracket that an expression of JSON begins with.</summary>
    protected int Start => outline.Tokens[Math.Min(At, outline.Tokens.Count - 1)].Start - 1;

    /// <summary>The kind of the current token.</summary>
    protected BicepTokenKind Kind => IsEnd ? BicepTokenKind.End : outline.Tokens[At].Kind;

    /// <summary>The exception that says that the expression cannot be read.</summary>
    protected static FormatException Invalid() => new();

    private void SkipLines()
    {
        while (At < end && outline.Tokens[At].Kind == BicepTokenKind.NewLine)
            At++;
    }

    /// <summary>Whether a sign or an operator is next.</summary>
    protected bool Is(string sign)
    {
        if (IsEnd)
            return false;
        var start = outline.Tokens[At].Start;
        if (outline.Tokens[At].Kind != BicepTokenKind.Sign || string.CompareOrdinal(outline.File.Text, start, sign, 0, sign.Length) != 0)
            return false;
        // ? is no ??, < is no <=, and ! is no !=.
        var next = start + sign.Length < outline.File.Text.Length ? outline.File.Text[start + sign.Length] : '\0';
        return sign switch { "?" => next != '?', "<" or ">" => next != '=', "!" => next is not ('=' or '~'), _ => true };
    }

    /// <summary>Skips a sign or an operator.</summary>
    /// <returns>Whether it was next.</returns>
    protected bool Take(string sign)
    {
        if (!Is(sign))
            return false;
        for (var stop = outline.Tokens[At].Start + sign.Length; At < end && outline.Tokens[At].Start < stop;)
            At++;
        return true;
    }

    /// <summary>Skips a sign that must be next.</summary>
    protected void Expect(string sign)
    {
        if (!Take(sign))
            throw Invalid();
    }

    /// <summary>Skips a name that must be next, and returns it.</summary>
    protected string Name()
    {
        if (Kind != BicepTokenKind.Name)
            throw Invalid();
        return outline.NameOf(outline.Tokens[At++]);
    }

    /// <summary>Whether an arrow is at a token.</summary>
    protected bool IsLambda(int at) =>
        at + 1 < end && outline.File.Text[outline.Tokens[at].Start] == '=' && outline.File.Text[outline.Tokens[at + 1].Start] == '>' && outline.Tokens[at + 1].Start == outline.Tokens[at].End;

    /// <summary>The number of the token that closes a parenthesis.</summary>
    protected int ClosingOf(int at)
    {
        var open = 0;
        for (; at < end; at++)
        {
            open += outline.SignAt(at) switch { '(' => 1, ')' => -1, _ => 0 };
            if (open == 0)
                break;
        }

        return at;
    }
}
