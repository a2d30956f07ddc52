namespace SigTroubleshoot.Bench;

/// <summary>Where the built module is.</summary>
internal static class Module
{
    /// <summary>The manifest in the repository's out folder, which dotnet build lays out.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var manifest = System.IO.Path.Combine(folder.FullName, "out", "SigTroubleshoot", "SigTroubleshoot.psd1");
            if (File.Exists(manifest))
                return manifest;
        }

        throw new FileNotFoundException("The module is not built: run dotnet build first.");
    }
}
