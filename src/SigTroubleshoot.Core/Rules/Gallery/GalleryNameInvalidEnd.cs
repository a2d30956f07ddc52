using SigTroubleshoot.Checks;
using SigTroubleshoot.Errors;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The gallery name starts or ends with a period or underscore.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, gallery table. The pattern the service quotes elsewhere lets a trailing
/// underscore pass; this message does not, so it counts as a fault. The same words for a name with a slash concern
/// a definition.
/// </remarks>
internal sealed class GalleryNameInvalidEnd : Rule, ICheck<GalleryRequest>, ICheck<ImageDefinitionRequest>, ICheck<ImageVersionRequest>
{
    public GalleryNameInvalidEnd() : base("SIG102", RuleArea.Gallery, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "The provided resource name <Gallery> has these invalid trailing characters: <Character>.",
            "The provided resource name <Gallery> has these invalid trailing characters: <Character>. The name can not end with characters: <Characters>",
        ];
        AzPowerShell = "New-AzGallery -ResourceGroupName <ResourceGroup> -Name <Suggestion> -Location <Region>";
        AzureCli = "az sig create -g <ResourceGroup> -r <Suggestion> -l <Region>";
    }

    // Resource Manager says this of every type.
    internal override bool Accepts(Sighting sighting) => sighting.Evidence != GalleryEvidence.Other;

    internal override void Explain(Dictionary<string, string> values) => NameViolations.Explain(values, "Gallery", GalleryName.Shape);

    IEnumerable<Violation> ICheck<GalleryRequest>.Check(GalleryRequest request) => Check(request.Name);

    IEnumerable<Violation> ICheck<ImageDefinitionRequest>.Check(ImageDefinitionRequest request) => Check(request.GalleryName);

    IEnumerable<Violation> ICheck<ImageVersionRequest>.Check(ImageVersionRequest request) => Check(request.GalleryName);

    private static IReadOnlyList<Violation> Check(string? name) => NameViolations.AtEnds("Gallery", name, GalleryName.Shape);
}
