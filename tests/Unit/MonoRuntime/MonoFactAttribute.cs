namespace SigTroubleshoot.Unit.MonoRuntime;

/// <summary>A test that needs Mono; it is skipped, with the reason, where Mono is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute()
    {
        if (Program is null)
            Skip = "Mono is not installed: no 'mono' in PATH. On Debian, apt-get install mono-runtime is enough.";
    }

    /// <summary>The program; null where it is not installed.</summary>
    internal static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "mono")).FirstOrDefault(File.Exists);
}
