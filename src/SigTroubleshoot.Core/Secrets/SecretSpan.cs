namespace SigTroubleshoot.Secrets;

/// <summary>The position of a secret in a text.</summary>
/// <param name="start">The first character.</param>
/// <param name="end">The character after the last.</param>
internal readonly struct SecretSpan(int start, int end)
{
    /// <summary>The first character.</summary>
    public int Start { get; } = start;

    /// <summary>The character after the last.</summary>
    public int End { get; } = end;
}
