using System.Collections;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// Decides whether an argument without a parameter name is the error itself or the path of a file: a text that names
/// existing files is a path. Only arguments are asked, never the pipeline, where a line of a log may name a file.
/// </summary>
internal sealed class PathArgument
{
    private const int MaxLength = 4096;

    private static readonly Regex PathShape = new(@"\A\S{1,1024}\z|\.[A-Za-z0-9]{1,5}\z", RegexOptions.CultureInvariant);

    private readonly PSCmdlet _cmdlet;

    /// <param name="cmdlet">Knows the current location.</param>
    public PathArgument(PSCmdlet cmdlet) => _cmdlet = cmdlet;

    /// <summary>The paths in an argument; null if it is not a path or not only paths.</summary>
    public IReadOnlyList<string>? PathsOf(object? argument)
    {
        if (argument is string text)
            return IsPath(text) ? [text] : null;
        if (argument is not IList list || list.Count == 0)
            return null;
        var paths = list.Cast<object?>().Select(item => new SessionObject(item).Value as string).ToList();
        return paths.TrueForAll(path => path is not null && IsPath(path)) ? [.. paths.OfType<string>()] : null;
    }

    /// <summary>Whether a text that names no file was probably meant as a path.</summary>
    public static bool LooksLikePath(string text) => IsOneLine(text) && PathShape.IsMatch(text);

    private bool IsPath(string text)
    {
        if (!IsOneLine(text))
            return false;
        try
        {
            var found = WildcardPattern.ContainsWildcardCharacters(text)
                ? _cmdlet.GetResolvedProviderPathFromPSPath(text, out var provider)
                : [_cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(text, out provider, out _)];
            return provider.Name == "FileSystem" && found.Any(path => File.Exists(path) || Directory.Exists(path));
        }
        catch (Exception e) when (e is RuntimeException and not PipelineStoppedException or ArgumentException or NotSupportedException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsOneLine(string text) => text.Length is > 0 and <= MaxLength && text.Trim().Length > 0 && text.IndexOf('\n') < 0;
}
