namespace SigTroubleshoot.Rules;

/// <summary>The same region occurs twice among the target regions, possibly in two spellings (East US and eastus) or because a tool adds the home region by itself.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 35; facts §8 (400 InvalidParameter, terraform-provider-azurerm#7751, #3543)</remarks>
internal sealed class TargetRegionDuplicated : Rule
{
    public TargetRegionDuplicated() : base("SIG311", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "Duplicate regions are not allowed in target publishing regions",
        ];
    }
}
