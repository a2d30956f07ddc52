namespace SigTroubleshoot.Unit.Rules;

/// <summary>The rules of galleries, definitions, versions and sources.</summary>
public sealed partial class VerifyCatalogTests
{
    private static readonly string[] OneToFour =
    [
        "SIG104", "SIG105", "SIG106",
        "SIG206", "SIG207", "SIG208", "SIG209", "SIG210", "SIG211",
        "SIG304", "SIG305", "SIG306", "SIG308", "SIG320", "SIG321", "SIG333",
        "SIG401", "SIG402", "SIG423", "SIG424", "SIG425", "SIG427", "SIG430", "SIG431", "SIG432", "SIG433",
    ];
}
