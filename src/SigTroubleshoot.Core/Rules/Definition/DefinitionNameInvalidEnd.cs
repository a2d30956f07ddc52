using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The image definition name starts or ends with a period, underscore or hyphen.</summary>
/// <remarks>Microsoft's troubleshooting guide, image definition table. The same words for a name without a slash concern a gallery.</remarks>
internal sealed class DefinitionNameInvalidEnd : Rule, ICheck<ImageDefinition>, ICheck<ImageVersion>
{
    public DefinitionNameInvalidEnd() : base("SIG202", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "The provided resource name <Gallery>/<Definition> has these invalid trailing characters: <Character>.",
            "The provided resource name <Gallery>/<Definition> has these invalid trailing characters: <Character>. The name can not end with characters: <Characters>",
        ];
        AzPowerShell = DefinitionCommands.NewAzPowerShell("<Suggestion>");
        AzureCli = DefinitionCommands.NewAzureCli("<Suggestion>");
    }

    // Resource Manager says this of every nested type.
    internal override bool Accepts(Sighting sighting) => sighting.Evidence != GalleryEvidence.Other;

    internal override void Explain(Dictionary<string, string> values) => NameViolations.Explain(values, "Definition", DefinitionName.Shape);

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) => Check(request.Name);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) => Check(request.GalleryImageDefinitionName);

    private static IReadOnlyList<Answer> Check(string? name) => NameViolations.AtEnds("Definition", name, DefinitionName.Shape);
}
