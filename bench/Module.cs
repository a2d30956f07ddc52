using System.Reflection;

namespace SigTroubleshoot.Bench;

/// <summary>The location of the built module.</summary>
internal static class Module
{
    /// <summary>The manifest in the output folder of this build configuration.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Metadata("ModuleDirectory"), "SigTroubleshoot.psd1");

    /// <summary>The root of the repository.</summary>
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>The real PowerShell: pwsh.dll, which dotnet runs.</summary>
    public static string PowerShell { get; } = Metadata("PowerShell");

    private static string Metadata(string key) => typeof(Module).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
