namespace SigTroubleshoot.Reports;

/// <summary>Paths in a report.</summary>
internal static class RelativePath
{
    /// <summary>A path with slashes; relative to a folder if it is below it. Empty if there is none.</summary>
    /// <param name="path">The path.</param>
    /// <param name="folder">A full path; empty to leave the path as it is.</param>
    public static string Of(string? path, string folder)
    {
        if (string.IsNullOrEmpty(path))
            return "";
        var slashes = path!.Replace('\\', '/');
        var start = folder.Replace('\\', '/').TrimEnd('/') + "/";
        if (start.Length > 1 && slashes.StartsWith(start, StringComparison.Ordinal))
            slashes = slashes.Substring(start.Length);
        while (slashes.StartsWith("./", StringComparison.Ordinal))
            slashes = slashes.Substring(2);
        return slashes;
    }

    /// <summary>Whether a path with slashes is relative.</summary>
    public static bool IsRelative(string path) => !path.StartsWith("/", StringComparison.Ordinal) && !(path.Length > 1 && path[1] == ':');
}
