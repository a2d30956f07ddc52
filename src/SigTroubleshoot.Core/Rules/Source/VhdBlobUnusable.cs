namespace SigTroubleshoot.Rules;

/// <summary>The blob offered as a disk source is not a fixed-size VHD page blob, or lies in a virtual folder whose slash is not accepted.</summary>
/// <remarks>real outputs (disk and managed image import; the same texts reach gallery users)</remarks>
internal sealed class VhdBlobUnusable : Rule
{
    public VhdBlobUnusable() : base("SIG415", RuleArea.Source, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "Only blobs formatted as VHDs can be imported.",
            "The blob name in URL <Uri> contains a slash. This is presently not supported for disks.",
        ];
        AzPowerShell = "Add-AzVhd -ResourceGroupName <ResourceGroup> -Destination <Uri> -LocalFilePath <Path>";
        AzureCli = "az storage blob show --blob-url <Uri> --query properties.blobType";
    }
}
