namespace SigTroubleshoot.Rules;

/// <summary>The image definition name starts or ends with a period, underscore or hyphen.</summary>
/// <remarks>troubleshooting-shared-images.md §definition row 3; facts §1 D-2</remarks>
internal sealed class DefinitionNameInvalidEnd : Rule
{
    public DefinitionNameInvalidEnd() : base("SIG202", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "The provided resource name <Gallery>/<Definition> has these invalid trailing characters: <Character>.",
        ];
    }
}
