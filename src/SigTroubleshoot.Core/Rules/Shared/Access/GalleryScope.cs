using SigTroubleshoot.Access;

namespace SigTroubleshoot.Rules;

/// <summary>Commands that assign a role on a whole gallery; an assignment on a single version is too narrow for some clients.</summary>
internal static class GalleryScope
{
    /// <summary>The Az PowerShell command that assigns a role on the gallery to the caller.</summary>
    public static string AssignWithAzPowerShell(string role) => RoleAssignmentCommand.AzPowerShell(role, "<GalleryId>");

    /// <summary>The Azure CLI command that assigns a role on the gallery to the caller.</summary>
    public static string AssignWithAzureCli(string role) => RoleAssignmentCommand.AzureCli(role, "<GalleryId>");
}
