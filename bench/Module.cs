using System.Reflection;

namespace SigTroubleshoot.Bench;

/// <summary>Where the built module is.</summary>
internal static class Module
{
    /// <summary>The manifest in the folder that the build of this configuration lays out.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Metadata("ModuleDirectory"), "SigTroubleshoot.psd1");

    /// <summary>The root of the repository.</summary>
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    private static string Metadata(string key) => typeof(Module).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
