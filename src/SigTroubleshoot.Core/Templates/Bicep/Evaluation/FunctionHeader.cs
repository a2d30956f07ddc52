using SigTroubleshoot.Templates.Bicep.Syntax;

namespace SigTroubleshoot.Templates.Bicep.Evaluation;

/// <summary>The declaration of a function: <c>func name(a string, b int) string => body</c>.</summary>
/// <param name="Parameters">The names of its parameters.</param>
/// <param name="First">The number of the first token of its body.</param>
/// <param name="End">The number of the token after it.</param>
internal sealed record FunctionHeader(IReadOnlyList<string> Parameters, int First, int End)
{
    /// <summary>The parts of a declaration; null if it is not complete.</summary>
    public static FunctionHeader? Read(BicepOutline outline, BicepStatement statement)
    {
        List<string> parameters = [];
        var open = 0;
        for (var at = statement.FirstToken + 2; at + 1 < statement.EndToken; at++)
        {
            var sign = outline.SignAt(at);
            if (open == 0 && sign == '=' && outline.File.Text[outline.Tokens[at + 1].Start] == '>')
                return new FunctionHeader(parameters, at + 2, statement.EndToken);
            open += sign switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            if (open == 1 && sign is '(' or ',' && outline.Tokens[at + 1].Kind == BicepTokenKind.Name)
                parameters.Add(outline.NameOf(outline.Tokens[at + 1]));
        }

        return null;
    }
}
