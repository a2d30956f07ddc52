namespace SigTroubleshoot.ArmSimulator;

/// <summary>A word, text, number or sign of a query.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">It, without quotes.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text);

internal enum QueryTokenKind
{
    Word,
    Text,
    Number,
    Sign,
    End,
}
