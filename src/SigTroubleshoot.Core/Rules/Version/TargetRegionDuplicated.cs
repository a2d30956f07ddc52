using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The same region occurs twice among the target regions, possibly in two spellings (East US and eastus) or because a tool adds the home region by itself.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; terraform-provider-azurerm#7751 and #3543 for the code.</remarks>
internal sealed class TargetRegionDuplicated : Rule, ICheck<ImageVersion>
{
    public TargetRegionDuplicated() : base("SIG311", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "Duplicate regions are not allowed in target publishing regions",
        ];
        AzPowerShell = VersionCommands.NewAzPowerShell("<Version>", "<Location>") + " -TargetRegion @(@{Name='<Region>';ReplicaCount=3},@{Name='<OtherRegion>';ReplicaCount=3})";
        AzureCli = VersionCommands.NewAzureCli("<Version>", "<Location>") + " --target-regions <Region>=3 <OtherRegion>=3";
    }

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
        (request.TargetRegions ?? [])
            .Select(target => target.Name)
            .Where(name => !string.IsNullOrWhiteSpace(name))
            .GroupBy(AzureRegion.Normalize, StringComparer.Ordinal)
            .Where(spellings => spellings.Count() > 1)
            .Select(spellings => Answer.Failed(("Region", AzureRegion.DisplayName(spellings.First())), ("Spellings", string.Join(", ", spellings))));
}
