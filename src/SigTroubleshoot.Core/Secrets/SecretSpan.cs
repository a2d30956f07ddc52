namespace SigTroubleshoot.Secrets;

/// <summary>The position of a secret in a text. A class: lists of a value type of ours would be compiled at run time.</summary>
/// <param name="start">The first character.</param>
/// <param name="end">The character after the last.</param>
internal sealed class SecretSpan(int start, int end)
{
    /// <summary>The first character.</summary>
    public int Start { get; } = start;

    /// <summary>The character after the last.</summary>
    public int End { get; } = end;
}
