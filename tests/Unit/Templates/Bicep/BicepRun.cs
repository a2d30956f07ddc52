using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Bicep.Compiling;
using SigTroubleshoot.Templates.Suppressing;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Unit.Templates.Bicep;

/// <summary>Bicep files of a test, judged as the cmdlet does it.</summary>
internal static class BicepRun
{
    public const string Missing = "The Bicep CLI was not downloaded.";

    private static readonly Lazy<BicepCompiler> Shared = new(() =>
    {
        MakeExecutable();
        return new BicepCompiler(Built.Bicep!, () => false);
    });

    /// <summary>The compiler; one process for all tests.</summary>
    public static IBicepCompiler Compiler => Shared.Value;

    /// <summary>A package does not say what is a program.</summary>
    public static void MakeExecutable()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Built.Bicep!, File.GetUnixFileMode(Built.Bicep!) | UnixFileMode.UserExecute);
    }

    /// <summary>Judges the files of a case that are marked as entries.</summary>
    public static IReadOnlyList<Finding> Judge(BicepCase files, IBicepCompiler? compiler, TemplateInputs? inputs = null)
    {
        var gate = SigEngine.Default.Gate((inputs ?? new TemplateInputs()) with { Open = Open, List = Directory.GetFiles, Bicep = compiler });
        foreach (var path in files.Entries)
            Assert.True(gate.TryAdd(Open(path)!), path);
        return [.. gate.Judge()];
    }

    /// <summary>Judges the files of a case that are marked as entries, with the suppressions in them; suppressed findings are left out.</summary>
    public static IReadOnlyList<Finding> JudgeProject(BicepCase files, IBicepCompiler? compiler)
    {
        var run = new TemplateRun(SigEngine.Default.Rules, new TemplateInputs { Open = Open, List = Directory.GetFiles, Bicep = compiler }, SigSettings.None, ignoresSuppressions: false, DateTimeOffset.UtcNow);
        foreach (var path in files.Entries)
            Assert.True(run.TryAdd(Open(path)!), path);
        return [.. run.Judge().Where(finding => finding.Suppression is null)];
    }

    /// <summary>Reads a file.</summary>
    public static SourceFile? Open(string path) => File.Exists(path) ? new SourceFile(path, File.ReadAllText(path)) : null;
}
