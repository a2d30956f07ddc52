using System.Reflection;

namespace SigTroubleshoot.Unit;

/// <summary>The locations of what the build of these tests created or downloaded; the project file writes them into the assembly.</summary>
internal static class Built
{
    private static readonly Dictionary<string, string?> Metadata = typeof(Built).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .ToDictionary(data => data.Key, data => data.Value);

    /// <summary>The root of the repository.</summary>
    public static string RepositoryRoot => Folder("RepositoryRoot");

    /// <summary>Debug or Release.</summary>
    public static string Configuration => Metadata["Configuration"]!;

    /// <summary>The folder of the module in this configuration.</summary>
    public static string ModuleDirectory => Folder("ModuleDirectory");

    /// <summary>The real PowerShell: pwsh.dll, which dotnet runs.</summary>
    public static string PowerShell => Path.GetFullPath(Metadata["PowerShell"]!);

    /// <summary>The folder that restored packages are extracted to.</summary>
    public static string PackageFolder => Folder("PackageFolder");

    /// <summary>The Bicep CLI; null if it was not downloaded.</summary>
    public static string? Bicep => Metadata.TryGetValue("Bicep", out var path) && File.Exists(path) ? path : null;

    /// <summary>The program that runs Core on Mono.</summary>
    public static string MonoProgram => Path.GetFullPath(Metadata["MonoProgram"]!);

    private static string Folder(string name) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Metadata[name]!));
}
