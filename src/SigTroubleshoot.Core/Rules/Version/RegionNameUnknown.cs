namespace SigTroubleshoot.Rules;

/// <summary>A region name is not in the tool's list of Azure regions.</summary>
/// <remarks>facts §11 (never an error, the built-in list is incomplete)</remarks>
internal sealed class RegionNameUnknown : Rule
{
    public RegionNameUnknown() : base("SIG312", RuleArea.Version, FindingSeverity.Warning, RuleModes.Check | RuleModes.Live)
    {
        AzPowerShell = "Get-AzLocation | Select-Object Location, DisplayName";
        AzureCli = "az account list-locations --query '[].name' -o tsv";
    }
}
