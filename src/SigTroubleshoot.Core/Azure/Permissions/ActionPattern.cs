namespace SigTroubleshoot.Azure.Permissions;

/// <summary>Matches an action with a pattern of a role, such as <c>Microsoft.Compute/galleries/*</c>.</summary>
/// <remarks>Azure's pages on role definitions: <c>*</c> matches any text, including slashes; case does not matter.</remarks>
internal static class ActionPattern
{
    /// <summary>Whether the whole action matches the pattern. The time is at most proportional to the product of both lengths.</summary>
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
