namespace SigTroubleshoot.Rules;

/// <summary>The definition carries a 'Supported' security type, for which a VM cannot be the direct source; VHD, managed image or another gallery version can.</summary>
/// <remarks>real outputs (packer, Az)</remarks>
internal sealed class SecurityTypeRejectsSource : Rule
{
    public SecurityTypeRejectsSource() : base("SIG820", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "The security type '<SecurityType>' is not supported for the source id '<ResourceId>'.",
        ];
        AzPowerShell = "New-AzGalleryImageDefinition … -HyperVGeneration V2 -Feature @(@{Name='SecurityType';Value='TrustedLaunch'})";
        AzureCli = "az sig image-definition create … --hyper-v-generation V2 --features SecurityType=TrustedLaunch";
    }
}
