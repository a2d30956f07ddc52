using System.Reflection;

namespace SigTroubleshoot.RealTools;

/// <summary>Where things are on this machine.</summary>
internal static class Places
{
    /// <summary>The repository.</summary>
    public static string Repository { get; } = Path.TrimEndingDirectorySeparator(Metadata("RepositoryRoot"));

    /// <summary>PowerShell, which the restore of this project fetched.</summary>
    public static string PowerShell { get; } = Metadata("PowerShell");

    /// <summary>The program with the .NET clients.</summary>
    public static string DotNetClients { get; } = Metadata("DotNetClients");

    /// <summary>The scripts that call the clients of other languages.</summary>
    public static string Scripts { get; } = Path.Combine(Repository, "tests", "RealTools", "Scripts");

    /// <summary>Where the unit tests read what the tools printed.</summary>
    public static string Data { get; } = Path.Combine(Repository, "tests", "Unit", "RealTools");

    /// <summary>Where clients are installed, unless an option says otherwise; Git ignores it.</summary>
    public static string Cache { get; } = Path.Combine(Repository, "out", "RealTools");

    private static string Metadata(string key) =>
        typeof(Places).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == key).Value!;
}
