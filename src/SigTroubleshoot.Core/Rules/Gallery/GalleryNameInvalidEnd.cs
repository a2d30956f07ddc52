using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The gallery name starts or ends with a period or underscore.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, gallery table. The pattern that the service quotes elsewhere accepts a trailing
/// underscore; this message does not, so it counts as an error. The same sentence with a slash in the name is about
/// a definition.
/// </remarks>
internal sealed class GalleryNameInvalidEnd() : Rule("SIG102", RuleArea.Gallery, FindingSeverity.Error), ISentenceGuard, ICheck<Gallery>, ICheck<ImageDefinition>, ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The gallery name[ '{Gallery}'] starts or ends with a character that is allowed only in the middle[: '{Character}'][ at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageInvalidStart"] = "The gallery name[ '{Gallery}'] starts with[ '{Character}' at position {Position},] a character that is allowed only in the middle[; '{Suggestion}' would be valid].",
        ["MessageInvalidEnd"] = "The gallery name[ '{Gallery}'] ends with[ '{Character}' at position {Position},] a character that is allowed only in the middle[; '{Suggestion}' would be valid].",
        Cause = "The gallery name starts or ends with a period or underscore. Both are allowed only between letters and digits.",
        Remedy = "Choose a name whose first and last characters are letters or digits.",
    };

    internal override string[] Sentences =>
    [
        "The provided resource name <Gallery> has these invalid trailing characters: <Character>.",
        "The provided resource name <Gallery> has these invalid trailing characters: <Character>. The name can not end with characters: <Characters>",
    ];

    internal override string FaultyValue => "Gallery";

    public override string AzPowerShell => "New-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery> -Location <Region>";

    public override string AzureCli => "az sig create -g <ResourceGroup> -r <Gallery> -l <Region>";

    // Resource Manager uses this sentence for every type.
    bool ISentenceGuard.Accepts(RuleMatch match) => match.Evidence != GalleryEvidence.Other;

    internal override void Explain(Dictionary<string, string> values) => NameViolations.Explain(values, "Gallery", GalleryName.Shape);

    IEnumerable<Answer> ICheck<Gallery>.Check(Gallery request) => Check(request.Name);

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) => Check(request.GalleryName);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) => Check(request.GalleryName);

    private static IReadOnlyList<Answer> Check(string? name) => NameViolations.AtEnds("Gallery", name, GalleryName.Shape);
}
