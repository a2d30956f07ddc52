using System.Text.RegularExpressions;

namespace SigTroubleshoot;

/// <summary>
/// Commands that assign a role or delete something. A value can never be more than a name in a command, but a forged text can
/// choose that name; a person should look at it first.
/// </summary>
internal static class AimedCommands
{
    private static readonly Regex Aimed = new(
        @"^(?:New-AzRoleAssignment|az role assignment create|Remove-Az\w+|az (?:[a-z-]+ ){1,5}delete) ", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    /// <summary>Whether a line assigns a role or deletes something.</summary>
    public static bool IsIn(string lines) => Aimed.IsMatch(lines);
}
