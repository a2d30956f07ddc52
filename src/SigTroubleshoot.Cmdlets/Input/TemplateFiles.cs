using System.Management.Automation;
using SigTroubleshoot.Templates.Judging;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Cmdlets.Input;

/// <summary>Finds and reads templates and the files that belong to them.</summary>
internal sealed class TemplateFiles
{
    // What tools put there is a copy of something else.
    private static readonly HashSet<string> SkippedFolders = new(StringComparer.OrdinalIgnoreCase) { ".git", ".terraform", ".vs", ".vscode", "bin", "node_modules", "obj" };

    private readonly PSCmdlet _cmdlet;

    /// <param name="cmdlet">Provides the current location and writes the errors.</param>
    public TemplateFiles(PSCmdlet cmdlet) => _cmdlet = cmdlet;

    /// <summary>Whether the last path could not be resolved or read, which was reported.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>The files of a path: the file itself, or all files in the folder that may be templates.</summary>
    public IEnumerable<string> Find(string path, bool isLiteral)
    {
        HasFailed = false;
        foreach (var found in Resolve(path, isLiteral))
        {
            if (!Directory.Exists(found))
            {
                yield return found;
                continue;
            }

            foreach (var file in FilesIn(found))
                yield return file;
        }
    }

    /// <summary>Reads a file; null if that is not possible, which is reported.</summary>
    /// <param name="path">The path.</param>
    /// <param name="isNamed">Whether the user named this file rather than a folder or a pattern.</param>
    public SourceFile? Read(string path, bool isNamed)
    {
        try
        {
            if (TextOf(path) is { } text)
                return new SourceFile(path, text) { IsNamed = isNamed };
            if (HeadOfArchive(path) is { } head)
                return new SourceFile(path, head);
            Fail(Failure.FileIsBinary(path));
        }
        catch (Exception e) when (IsOfFile(e))
        {
            Fail(Failure.OfFile(path, e));
        }

        return null;
    }

    /// <summary>Reads a file that a template refers to; null if that is not possible.</summary>
    public static SourceFile? TryOpen(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            return File.Exists(full) && TextOf(full) is { } text ? new SourceFile(full, text) : null;
        }
        catch (Exception e) when (IsOfFile(e))
        {
            return null;
        }
    }

    /// <summary>The files in a folder that a template refers to; none if that is not possible.</summary>
    public static IReadOnlyList<string> List(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        }
        catch (Exception e) when (IsOfFile(e))
        {
            return [];
        }
    }

    /// <summary>The folders in a folder, without those of tools and without links; none if that is not possible.</summary>
    public static IReadOnlyList<string> ListFolders(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.GetDirectories(folder).Where(IsSearched)] : [];
        }
        catch (Exception e) when (IsOfFile(e))
        {
            return [];
        }
    }

    private static bool IsSearched(string folder) => !SkippedFolders.Contains(Path.GetFileName(folder)) && (File.GetAttributes(folder) & FileAttributes.ReparsePoint) == 0;

    /// <summary>Reads files with the values of parameters; what is not valid is reported.</summary>
    public IEnumerable<SourceFile> ReadParameters(string path)
    {
        foreach (var found in Resolve(path, isLiteral: false))
        {
            if (Read(found, isNamed: false) is not { } file)
                continue;
            // Variables of Packer and Terraform; parameters of Bicep.
            if (file.Extension is ".hcl" or ".tfvars" or ".bicepparam" || (file.Json.Fault == JsonFault.None && file.Json.Value.Kind == JsonKind.Object))
                yield return file;
            else
                Fail(Failure.ParameterFileInvalid(found, file.Locate(file.Json.FaultAt).Line ?? 1));
        }
    }

    private static bool IsOfFile(Exception e) => e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException;

    private void Fail(ErrorRecord record)
    {
        HasFailed = true;
        _cmdlet.WriteError(record);
    }

    private string[] Resolve(string path, bool isLiteral)
    {
        try
        {
            ProviderInfo provider;
            string[] found = isLiteral
                ? [_cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)]
                : [.. _cmdlet.GetResolvedProviderPathFromPSPath(path, out provider)];
            if (provider.Name != "FileSystem")
                Fail(Failure.PathNotInFileSystem(path, provider.Name));
            else if (found.Length == 0)
                Fail(Failure.FileNotFound(path));
            else
                return found;
        }
        catch (ItemNotFoundException e)
        {
            Fail(Failure.FileNotFound(path, e));
        }
        catch (Exception e) when (e is RuntimeException and not PipelineStoppedException || IsOfFile(e))
        {
            Fail(Failure.PathInvalid(path, e));
        }

        return [];
    }

    /// <summary>The files in a folder and the folders in it, in order, without following links.</summary>
    private List<string> FilesIn(string folder)
    {
        List<string> files = [];
        var open = new Stack<string>([folder]);
        while (open.Count > 0)
        {
            var current = open.Pop();
            try
            {
                files.AddRange(Directory.EnumerateFiles(current).Where(file => TemplateReaders.IsPossible(file)).OrderBy(file => file, StringComparer.Ordinal));
                foreach (var inner in Directory.EnumerateDirectories(current).OrderByDescending(inner => inner, StringComparer.Ordinal))
                {
                    if (IsSearched(inner))
                        open.Push(inner);
                }
            }
            catch (Exception e) when (IsOfFile(e))
            {
                Fail(Failure.OfFile(current, e));
            }
        }

        return files;
    }

    // A plan of Terraform is an archive; its reader says how to convert it.
    private static string? HeadOfArchive(string path)
    {
        const int Length = 4096;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[Length];
        var count = stream.Read(bytes, 0, Length);
        return count > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4 ? System.Text.Encoding.GetEncoding("iso-8859-1").GetString(bytes, 0, count) : null;
    }

    private static string? TextOf(string path)
    {
        byte[] bytes;
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        using (var memory = new MemoryStream())
        {
            stream.CopyTo(memory);
            bytes = memory.ToArray();
        }

        return LogEncoding.Detect(bytes, bytes.Length, out var mark) is { } encoding ? encoding.GetString(bytes, mark, bytes.Length - mark) : null;
    }
}
