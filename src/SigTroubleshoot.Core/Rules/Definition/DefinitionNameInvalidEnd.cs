using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The image definition name starts or ends with a period, underscore, or hyphen.</summary>
/// <remarks>Microsoft's troubleshooting guide, image definition table. The same sentence without a slash in the name is about a gallery.</remarks>
internal sealed class DefinitionNameInvalidEnd() : Rule("SIG202", RuleArea.Definition, FindingSeverity.Error), ISentenceGuard, ICheck<ImageDefinition>, ICheck<ImageVersion>
{
    internal override RuleText Text => new()
    {
        Message = "The image definition name[ '{Definition}'] starts or ends with a character that is allowed only in the middle[: '{Character}'][ at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageInvalidStart"] = "The image definition name[ '{Definition}'] starts with[ '{Character}' at position {Position},] a character that is allowed only in the middle[; '{Suggestion}' would be valid].",
        ["MessageInvalidEnd"] = "The image definition name[ '{Definition}'] ends with[ '{Character}' at position {Position},] a character that is allowed only in the middle[; '{Suggestion}' would be valid].",
        Cause = "The image definition name starts or ends with a period, underscore, or hyphen. They are allowed only between letters and digits.",
        Remedy = "Choose a name whose first and last characters are letters or digits.",
    };

    internal override string[] Sentences =>
    [
        "The provided resource name <Gallery>/<Definition> has these invalid trailing characters: <Character>.",
        "The provided resource name <Gallery>/<Definition> has these invalid trailing characters: <Character>. The name can not end with characters: <Characters>",
    ];

    internal override string FaultyValue => "Definition";

    public override string AzPowerShell => DefinitionCommands.NewAzPowerShell("<Definition>");

    public override string AzureCli => DefinitionCommands.NewAzureCli("<Definition>");

    // Resource Manager uses this sentence for every nested type.
    bool ISentenceGuard.Accepts(RuleMatch match) => match.Evidence != GalleryEvidence.Other;

    internal override void Explain(Dictionary<string, string> values) => NameViolations.Explain(values, "Definition", DefinitionName.Shape);

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) => Check(request.Name);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) => Check(request.GalleryImageDefinitionName);

    private static IReadOnlyList<Answer> Check(string? name) => NameViolations.AtEnds("Definition", name, DefinitionName.Shape);
}
