using System.Management.Automation;
using SigTroubleshoot.Settings;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>
/// Finds and reads the settings of a run: the file that the user specifies, or the closest one in or above the folder of the first
/// template, or else of the current location. Settings that cannot be used end the cmdlet: nothing is tested without them.
/// </summary>
/// <param name="cmdlet">Provides the current location and reports what is wrong.</param>
internal sealed class SettingsFile(SigCmdlet cmdlet)
{
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private bool _isSpecified;
    private string? _path;

    /// <summary>Reads the settings that the user specifies.</summary>
    /// <param name="path">The file, or the folder that contains it.</param>
    public SigSettings Read(string path)
    {
        _isSpecified = true;
        try
        {
            var full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            if (provider.Name != "FileSystem")
                throw Stop(Failure.PathNotInFileSystem(path, provider.Name));
            return Load(Directory.Exists(full) ? Path.Combine(full, SigSettings.FileName) : full);
        }
        catch (Exception e) when (e is RuntimeException and not PipelineStoppedException or ArgumentException or NotSupportedException)
        {
            throw Stop(Failure.PathInvalid(path, e));
        }
    }

    /// <summary>Reads the settings for templates, of which one is known.</summary>
    /// <param name="template">The full path of the first template.</param>
    public SigSettings ReadFor(string template)
    {
        _path = Find(template);
        if (_path is not null)
            return Load(_path);
        cmdlet.WriteVerbose(Messages.FormatSettingsAbsent(name: SigSettings.FileName, folder: FolderOf(template)));
        return SigSettings.None;
    }

    /// <summary>Says so if another template has other settings: a run has one set of rules, because templates are also compared with each other.</summary>
    /// <param name="template">The full path of a template.</param>
    public void Compare(string template)
    {
        if (_isSpecified || !_folders.Add(FolderOf(template)) || Find(template) is not { } other || string.Equals(other, _path, StringComparison.Ordinal) || !_others.Add(other))
            return;
        cmdlet.WriteWarning(_path is null ? Messages.FormatSettingsLate(other) : Messages.FormatSettingsOfOthers(other: other, used: _path));
    }

    private SigSettings Load(string path)
    {
        try
        {
            var settings = SigSettings.Load(path, SigEngine.Default.Rules);
            cmdlet.WriteVerbose(Messages.FormatSettingsRead(path));
            return settings;
        }
        catch (SettingsException e)
        {
            throw Stop(Failure.SettingsInvalid(path, e));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            throw Stop(Failure.OfFile(path, e));
        }
    }

    private string? Find(string template) => SigSettings.Find(FolderOf(template)) ?? SigSettings.Find(cmdlet.SessionState.Path.CurrentFileSystemLocation.ProviderPath);

    private static string FolderOf(string file) => Path.GetDirectoryName(file) ?? file;

    private PipelineStoppedException Stop(ErrorRecord error)
    {
        cmdlet.ThrowTerminatingError(error);
        return new PipelineStoppedException();
    }
}
