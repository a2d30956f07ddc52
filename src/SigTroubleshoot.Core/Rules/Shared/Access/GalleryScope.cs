using SigTroubleshoot.Access;

namespace SigTroubleshoot.Rules;

/// <summary>Commands that give or show rights on a whole gallery; a grant on a single version is too narrow for some clients.</summary>
internal static class GalleryScope
{
    /// <summary>The Az PowerShell line that assigns a role on the gallery to the caller.</summary>
    public static string AssignWithAzPowerShell(string role) => RoleAssignmentCommand.AzPowerShell(role, "<GalleryId>");

    /// <summary>The az CLI line that assigns a role on the gallery to the caller.</summary>
    public static string AssignWithAzureCli(string role) => RoleAssignmentCommand.AzureCli(role, "<GalleryId>");
}
