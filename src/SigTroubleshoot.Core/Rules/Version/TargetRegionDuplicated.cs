using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The same region occurs twice among the target regions, possibly in two spellings (East US and eastus) or because a tool adds the home region by itself.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; terraform-provider-azurerm#7751 and #3543 for the code.</remarks>
internal sealed class TargetRegionDuplicated() : Rule("SIG311", RuleArea.Version, FindingSeverity.Error), ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The same region[, {Region},] occurs more than once among the target regions[: {Spellings}].",
        Cause = "The same region occurs twice among the target regions, possibly in two spellings (East US and eastus) or because a tool adds the version's own location by itself.",
        Remedy = "Keep each region once. Do not list the version's location again if your tool adds it for you.",
    };

    internal override string[] Sentences =>
    [
        "Duplicate regions are not allowed in target publishing regions",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => VersionCommands.NewAzPowerShell("<Version>", "<Location>") + " -TargetRegion @(@{Name='<Region>';ReplicaCount=3},@{Name='<OtherRegion>';ReplicaCount=3})";

    public override string AzureCli => VersionCommands.NewAzureCli("<Version>", "<Location>") + " --target-regions <Region>=3 <OtherRegion>=3";

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) =>
        (request.TargetRegions ?? [])
            .Select(target => target.Name)
            .Where(name => !string.IsNullOrWhiteSpace(name))
            .GroupBy(AzureRegion.Normalize, StringComparer.Ordinal)
            .Where(spellings => spellings.Count() > 1)
            .Select(spellings => Answer.Failed(("Region", AzureRegion.DisplayName(spellings.First())), ("Spellings", string.Join(", ", spellings))));
}
