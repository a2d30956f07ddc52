using System.Management.Automation;

namespace SigTroubleshoot.Shell.Commands;

/// <summary>Files by PowerShell paths, with PowerShell errors.</summary>
internal static class FileAccess
{
    /// <summary>Opens a file for writing in UTF-8 without a mark; ends the command when that fails.</summary>
    internal static StreamWriter OpenWriter(PSCmdlet cmdlet, string path, bool append)
    {
        string file = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path);
        try
        {
            return new StreamWriter(file, append);
        }
        catch (Exception error) when (IsFileError(error))
        {
            cmdlet.ThrowTerminatingError(new ErrorRecord(error, "FileOpenFailure", ErrorCategory.OpenError, path));
            throw;
        }
    }

    /// <summary>The files that a path with wildcards (or a literal one) names; a path that names none is reported.</summary>
    internal static IEnumerable<string> Resolve(PSCmdlet cmdlet, IEnumerable<string> paths, bool literal)
    {
        foreach (string path in paths)
        {
            IReadOnlyList<string> files;
            try
            {
                files = literal
                    ? [cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path)]
                    : cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out _);
            }
            catch (RuntimeException error)
            {
                cmdlet.WriteError(error.ErrorRecord);
                continue;
            }

            foreach (string file in files)
                yield return file;
        }
    }

    /// <summary>True for what goes wrong with files, rather than with this program.</summary>
    internal static bool IsFileError(Exception error) => error is IOException or UnauthorizedAccessException;
}
