namespace SigTroubleshoot.Rules;

/// <summary>The location of the gallery, definition or version is misspelt, belongs to another cloud, or is a restricted region the subscription has no access to.</summary>
/// <remarks>troubleshooting-shared-images.md §gallery row 3, §definition row 7, §version row 1 (one cause, three rows); code known from the same ARM sentence of other types</remarks>
internal sealed class GalleryLocationNotAvailable : Rule
{
    public GalleryLocationNotAvailable() : base("SIG106", RuleArea.Gallery, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["LocationNotAvailableForResourceType"];
        Messages =
        [
            "The provided location '<Region>' is not available for resource type 'Microsoft.Compute/galleries'.",
            "The provided location <Region> is not available for resource type 'Microsoft.Compute/galleries'.",
            "The provided location '<Region>' is not available for resource type 'Microsoft.Compute/galleries/<SubType>'.",
        ];
        Lookalikes =
        [
            "The provided location '<Region>' is not available for resource type of another provider",
        ];
        AzPowerShell = "Get-AzLocation | Select-Object Location, DisplayName";
        AzureCli = "az account list-locations --query '[].name' -o tsv";
    }
}
