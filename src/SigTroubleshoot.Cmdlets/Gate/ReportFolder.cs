using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets.Gate;

/// <summary>The folder that the paths in reports are relative to.</summary>
internal static class ReportFolder
{
    /// <summary>The root of the Git repository around the current location, or else the current location.</summary>
    public static string Of(PSCmdlet cmdlet)
    {
        var current = cmdlet.SessionState.Path.CurrentFileSystemLocation.ProviderPath;
        for (var folder = current; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            // In a worktree, it is a file.
            var git = Path.Combine(folder, ".git");
            if (Directory.Exists(git) || File.Exists(git))
                return folder!;
        }

        return current;
    }
}
