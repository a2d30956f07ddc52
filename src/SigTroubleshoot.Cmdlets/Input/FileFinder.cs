using System.Collections.ObjectModel;
using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>Finds the files that a path matches. A path without a file is reported as an error, and the others are still resolved.</summary>
internal sealed class FileFinder
{
    private readonly PSCmdlet _cmdlet;

    /// <param name="cmdlet">Provides the current location and writes the errors.</param>
    public FileFinder(PSCmdlet cmdlet) => _cmdlet = cmdlet;

    /// <summary>The full paths of the files.</summary>
    /// <param name="path">A path as the user gave it.</param>
    /// <param name="isLiteral">Whether wildcard characters are literal.</param>
    public IReadOnlyList<string> Find(string path, bool isLiteral)
    {
        var files = new List<string>();
        try
        {
            var hasWildcards = !isLiteral && WildcardPattern.ContainsWildcardCharacters(path);
            var found = Resolve(path, isLiteral, out var provider);
            if (provider.Name != "FileSystem")
            {
                _cmdlet.WriteError(Failure.PathNotInFileSystem(path, provider.Name));
                return files;
            }

            foreach (var file in found)
            {
                if (!Directory.Exists(file))
                    files.Add(file);
                else if (hasWildcards)
                    _cmdlet.WriteVerbose(Messages.FormatSkippedDirectory(file));
                else
                    _cmdlet.WriteError(Failure.PathIsDirectory(file));
            }

            if (found.Count == 0)
                _cmdlet.WriteError(Failure.FileNotFound(path));
        }
        catch (ItemNotFoundException e)
        {
            _cmdlet.WriteError(Failure.FileNotFound(path, e));
        }
        catch (Exception e) when (e is RuntimeException and not PipelineStoppedException or ArgumentException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            _cmdlet.WriteError(Failure.PathInvalid(path, e));
        }

        return files;
    }

    private Collection<string> Resolve(string path, bool isLiteral, out ProviderInfo provider) =>
        isLiteral
            ? [_cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)]
            : _cmdlet.GetResolvedProviderPathFromPSPath(path, out provider);
}
