namespace SigTroubleshoot.Rules;

/// <summary>The definition is generation 1, or generation 2 without a Trusted Launch feature, so machines from it start without secure boot and vTPM.</summary>
/// <remarks>APRL 1c5e1e58 (state Disabled, hence Information; peers A6); facts §2</remarks>
internal sealed class DefinitionLacksTrustedLaunch : Rule
{
    public DefinitionLacksTrustedLaunch() : base("SIG824", RuleArea.Security, FindingSeverity.Information, RuleModes.Check | RuleModes.Live)
    {
        AzPowerShell = "New-AzGalleryImageDefinition … -HyperVGeneration V2 -Feature @(@{Name='SecurityType';Value='TrustedLaunchSupported'})";
        AzureCli = "az sig image-definition create … --hyper-v-generation V2 --features SecurityType=TrustedLaunchSupported";
    }
}
