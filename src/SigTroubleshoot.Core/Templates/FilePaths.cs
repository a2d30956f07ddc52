namespace SigTroubleshoot.Templates;

/// <summary>Paths of files that a template refers to; they are written as the path of the template is.</summary>
internal static class FilePaths
{
    /// <summary>Compares paths as the file system does.</summary>
    public static StringComparer Comparer { get; } = Path.DirectorySeparatorChar == '\\' ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The folder of a file, with the slash at its end; empty for the current folder.</summary>
    public static string FolderOf(string path) => path.Substring(0, path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The name of a file.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>A folder as a path with a slash at its end.</summary>
    public static string AsFolder(string path) => path.Length == 0 || path[path.Length - 1] is '/' or '\\' ? path : path + "/";

    /// <summary>A relative path in a folder, without <c>.</c> and <c>..</c> as far as possible.</summary>
    /// <param name="folder">The folder, with the slash at its end.</param>
    /// <param name="relative">The relative path.</param>
    public static string Join(string folder, string relative)
    {
        List<string> segments = [.. folder.TrimEnd('/', '\\').Split('/', '\\')];
        if (folder.Length == 0)
            segments.Clear();
        foreach (var segment in relative.Split('/', '\\'))
        {
            if (segment is "" or ".")
                continue;
            if (segment == ".." && segments.Count > 0 && segments[segments.Count - 1] is not (".." or "." or ""))
                segments.RemoveAt(segments.Count - 1);
            else
                segments.Add(segment);
        }

        return string.Join(folder.IndexOf('\\') >= 0 && folder.IndexOf('/') < 0 ? "\\" : "/", segments);
    }
}
