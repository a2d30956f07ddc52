using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The source is generalized while the definition expects a specialized image, or the other way round.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; the second sentence is what the service says today.</remarks>
internal sealed class OsStateMismatch : Rule, IVerify
{
    public OsStateMismatch() : base("SIG430", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["BadRequest"];
        Messages =
        [
            "Cannot create Gallery Image Version from: <ResourceId> since the OS State in the parent gallery image (<OsState>) is not <SourceOsState>",
            "The resource with id '<ResourceId>' has a different OS state ['<SourceOsState>'] than the parent gallery image OS state ['<OsState>']",
        ];
        AzPowerShell = "Set-AzVM -ResourceGroupName <ResourceGroup> -Name <VirtualMachine> -Generalized";
        AzureCli = "az vm generalize --ids <ResourceId>";
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        SourceComparison.VerifyAsync(verification, "osState", source => source.OsState, "SourceOsState", "OsState", cancellation);
}
