using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Bicep.Compiling;
using SigTroubleshoot.Templates.Judging;
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

    /// <summary>Reads a file.</summary>
    public static SourceFile? Open(string path) => File.Exists(path) ? new SourceFile(path, File.ReadAllText(path)) : null;
}
