namespace SigTroubleshoot.Azure;

/// <summary>Compares an action with a pattern of a role, such as <c>Microsoft.Compute/galleries/*</c>.</summary>
/// <remarks>Azure's pages on role definitions: <c>*</c> stands for any text, slashes included; case does not matter.</remarks>
internal static class ActionPattern
{
    /// <summary>Whether the whole action fits the pattern. Takes no more steps than pattern times action has signs.</summary>
    public static bool Fits(string pattern, string action)
    {
        var (at, from) = (0, 0);
        var (star, resume) = (-1, 0);
        while (from < action.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                resume = from;
            }
            else if (at < pattern.Length && char.ToUpperInvariant(pattern[at]) == char.ToUpperInvariant(action[from]))
            {
                at++;
                from++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                from = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*')
            at++;
        return at == pattern.Length;
    }
}
