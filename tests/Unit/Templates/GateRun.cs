using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Suppressing;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Templates.Verifying;

namespace SigTroubleshoot.Unit.Templates;

/// <summary>Files in memory, and what the gate says of some of them.</summary>
internal sealed class GateRun
{
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);

    public TemplateInputs Inputs { get; set; } = new();

    public SigSettings Settings { get; set; } = SigSettings.None;

    /// <summary>Adds a file; a later one of the same path replaces it.</summary>
    public GateRun With(string path, string text)
    {
        _files[path] = new SourceFile(path, text);
        return this;
    }

    public string TextOf(string path) => _files[path].Text;

    /// <summary>All findings about files.</summary>
    public IReadOnlyList<Finding> Judge(params string[] paths)
    {
        var gate = Create();
        foreach (var path in paths)
            Assert.True(gate.TryAdd(_files[path]), path + " is not recognized.");
        return [.. gate.Judge()];
    }

    /// <summary>All findings about files, after Azure was asked.</summary>
    public async Task<IReadOnlyList<Finding>> VerifyAsync(TemplateAzure azure, params string[] paths)
    {
        var gate = Create();
        foreach (var path in paths.Length == 0 ? [.. _files.Keys] : paths)
            Assert.True(gate.TryAdd(_files[path]), path + " is not recognized.");
        await gate.VerifyAsync(azure, CancellationToken.None);
        return [.. gate.Judge()];
    }

    /// <summary>The errors and warnings about files, as <c>SIG101 main.tf:12</c>.</summary>
    public IReadOnlyList<string> Faults(params string[] paths) =>
        [.. Judge(paths).Where(finding => finding.Severity != FindingSeverity.Information).Select(Describe).Distinct(StringComparer.Ordinal)];

    public static string Describe(Finding finding) => $"{finding.RuleId} {finding.Source}:{finding.Line}";

    private TemplateRun Create()
    {
        var inputs = Inputs with
        {
            Memory = new RunMemory(),
            Open = path => _files.GetValueOrDefault(path),
            List = folder => [.. _files.Keys.Where(path => FilePaths.FolderOf(path) == (folder == "." ? "" : folder.EndsWith('/') ? folder : folder + "/"))],
        };
        return SigEngine.Default.Templates(inputs, Settings, ignoresSuppressions: false, DateTimeOffset.UnixEpoch);
    }
}
