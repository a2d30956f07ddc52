namespace SigTroubleshoot.ArmSimulator;

/// <summary>A word, text literal, number, or symbol of a query.</summary>
/// <param name="Kind">The kind of token.</param>
/// <param name="Text">The text, without quotes.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text);

internal enum QueryTokenKind
{
    Word,
    Text,
    Number,
    Sign,
    End,
}
