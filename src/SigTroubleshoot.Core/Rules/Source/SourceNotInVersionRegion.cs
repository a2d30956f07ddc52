namespace SigTroubleshoot.Rules;

/// <summary>The source of the version (or of the managed image made from a VM) does not exist, or exists in another region than the image being created.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 7; real outputs (az image create); facts §3 D-9</remarks>
internal sealed class SourceNotInVersionRegion : Rule
{
    public SourceNotInVersionRegion() : base("SIG401", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["NotFound"];
        Messages =
        [
            "Source <ResourceId> is not found. Please check source exists, and is in the same region as gallery image version being created",
            "Source Virtual Machine '<VirtualMachine>' specified in the request does not exist in this Azure location.",
        ];
        AzPowerShell = "(Get-AzResource -ResourceId <ResourceId>).Location";
        AzureCli = "az resource show --ids <ResourceId> --query location -o tsv";
    }
}
