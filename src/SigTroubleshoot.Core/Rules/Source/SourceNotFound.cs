namespace SigTroubleshoot.Rules;

/// <summary>The managed image, disk, snapshot, VM or gallery version given as the source does not exist under that id.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 29; real outputs</remarks>
internal sealed class SourceNotFound : Rule
{
    public SourceNotFound() : base("SIG402", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["ResourceNotFound", "NotFound"];
        Messages =
        [
            "Source was not found: <ResourceId>. Please make sure the source exists",
            "The Image '<ResourceId>' cannot be found.",
            "The Resource 'Microsoft.Compute/images/<Image>' under resource group '<ResourceGroup>' was not found.",
            "(NotFound) Resource <Resource> is not found.",
        ];
        Lookalikes =
        [
            "network.InterfacesClient#Get: … ResourceNotFound (network interface of a build VM)",
            "The platform image '…' is not available.",
        ];
        AzPowerShell = "Get-AzResource -ResourceId <ResourceId>";
        AzureCli = "az resource show --ids <ResourceId>";
    }
}
