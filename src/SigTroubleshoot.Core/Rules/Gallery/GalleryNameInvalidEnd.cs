namespace SigTroubleshoot.Rules;

/// <summary>The gallery name starts or ends with a period or underscore.</summary>
/// <remarks>troubleshooting-shared-images.md §gallery row 2; facts §1 D-2 (treat a trailing underscore as an error although the quoted regex lets it pass)</remarks>
internal sealed class GalleryNameInvalidEnd : Rule
{
    public GalleryNameInvalidEnd() : base("SIG102", RuleArea.Gallery, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "The provided resource name <Gallery> has these invalid trailing characters: <Character>.",
        ];
        Lookalikes =
        [
            "The same sentence with a '/' in the name concerns the definition (SIG202); with another provider in the request it is no gallery at all",
        ];
    }
}
