using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Bicep.Syntax;

/// <summary>The files that belong to a Bicep file, each read at most once.</summary>
/// <param name="inputs">Opens files.</param>
internal sealed class BicepFiles(TemplateInputs inputs)
{
    private readonly Dictionary<string, SourceFile?> _files = new(FilePaths.Comparer);
    private readonly Dictionary<SourceFile, BicepOutline> _outlines = [];

    /// <summary>Adds a file that was read.</summary>
    public void Add(SourceFile file) => _files[FullPath(file.Path) ?? file.Path] = file;

    /// <summary>A file that another one refers to; null if it is not a local file or cannot be read.</summary>
    /// <param name="from">The file that contains the path.</param>
    /// <param name="path">The path as it is written.</param>
    public SourceFile? Open(SourceFile from, string path)
    {
        if (path.Length == 0 || IsInRegistry(path) || FullPath(path, Path.GetDirectoryName(from.Path) ?? "") is not { } full)
            return null;
        if (!_files.TryGetValue(full, out var file))
            _files[full] = file = inputs.Open(full);
        return file;
    }

    private static string? FullPath(string path, string folder = "")
    {
        try
        {
            return Path.GetFullPath(Path.Combine(folder, path));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or PathTooLongException)
        {
            // A path in a file may be anything.
            return null;
        }
    }

    /// <summary>What a file declares.</summary>
    public BicepOutline Outline(SourceFile file)
    {
        if (!_outlines.TryGetValue(file, out var outline))
            _outlines[file] = outline = new BicepOutline(file);
        return outline;
    }

    /// <summary>Whether a module comes from a registry or from a template spec.</summary>
    public static bool IsInRegistry(string path) => path.StartsWith("br:", StringComparison.Ordinal) || path.StartsWith("br/", StringComparison.Ordinal) || path.StartsWith("ts:", StringComparison.Ordinal) || path.StartsWith("ts/", StringComparison.Ordinal);

    /// <summary>The file and all local files that it uses, directly or not.</summary>
    public IReadOnlyList<BicepOutline> Closure(SourceFile file)
    {
        List<BicepOutline> found = [];
        HashSet<SourceFile> seen = [file];
        var open = new Queue<SourceFile>([file]);
        while (open.Count > 0)
        {
            var outline = Outline(open.Dequeue());
            found.Add(outline);
            foreach (var statement in outline.Statements)
            {
                if (statement.Keyword is "module" or "using" or "extends" or "import" && Open(outline.File, statement.Text) is { } next && seen.Add(next))
                    open.Enqueue(next);
            }
        }

        return found;
    }
}
