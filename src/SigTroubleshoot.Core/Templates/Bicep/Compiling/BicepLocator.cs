namespace SigTroubleshoot.Templates.Bicep.Compiling;

/// <summary>Finds the Bicep CLI of the user.</summary>
/// <param name="variable">Reads an environment variable.</param>
/// <param name="exists">Whether a file exists.</param>
/// <param name="isWindows">Whether programs have an extension.</param>
internal sealed class BicepLocator(Func<string, string?> variable, Func<string, bool> exists, bool isWindows)
{
    /// <summary>The environment variable with the path of the Bicep CLI.</summary>
    public const string Variable = "SIGTROUBLESHOOT_BICEP";

    /// <summary>Finds it on this machine.</summary>
    public static BicepLocator OfMachine() => new(Environment.GetEnvironmentVariable, File.Exists, Path.DirectorySeparatorChar == '\\');

    /// <summary>The path of the Bicep CLI; null if it is not installed.</summary>
    public string? Find() => Candidates().FirstOrDefault(exists);

    private IEnumerable<string> Candidates()
    {
        var name = isWindows ? "bicep.exe" : "bicep";
        if (variable(Variable) is { Length: > 0 } given)
            yield return given;
        foreach (var folder in (variable("PATH") ?? "").Split(isWindows ? ';' : ':'))
        {
            if (Combine(folder.Trim('"', ' '), name) is { } path)
                yield return path;
        }

        var home = variable(isWindows ? "USERPROFILE" : "HOME") ?? "";
        foreach (var folder in new[] { Combine(variable("AZURE_CONFIG_DIR") ?? "", "bin"), Combine(home, ".azure/bin"), Combine(home, ".bicep/bin"), isWindows ? Combine(variable("LOCALAPPDATA") ?? "", "Programs/Bicep CLI") : null })
        {
            if (folder is not null && Combine(folder, name) is { } path)
                yield return path;
        }
    }

    private static string? Combine(string folder, string name)
    {
        try
        {
            return folder.Length == 0 ? null : Path.Combine(folder, name);
        }
        catch (ArgumentException)
        {
            // PATH may contain anything.
            return null;
        }
    }
}
