using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>The gallery name is not 1 to 80 ASCII letters and digits, with underscores and periods only between them.</summary>
/// <remarks>
/// Microsoft's troubleshooting guide, gallery table; an earlier wording from 2018, the portal's, Terraform's, and
/// azurecaf's. Where the published naming table and the API's pattern differ, the service's message decides:
/// underscores pass, hyphens do not.
/// </remarks>
internal sealed class GalleryNameInvalid() : Rule("SIG101", RuleArea.Gallery, FindingSeverity.Error), ISentenceGuard, ICodeGuard, ICheck<Gallery>, ICheck<ImageDefinition>, ICheck<ImageVersion>
{
    private const string TerraformSentence = "can only contain alphanumeric";

    internal override RuleText Text => new()
    {
        Message = "The gallery name[ '{Gallery}'] is not valid[: it contains '{Character}'][ ({CodePoint})][ at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageInvalidCharacter"] = "The gallery name[ '{Gallery}'] contains an invalid character[: '{Character}'][ ({CodePoint})][ at position {Position}][; '{Suggestion}' would be valid].",
        ["MessageEmpty"] = "The gallery name is empty.",
        ["MessageTooLong"] = "The gallery name is too long[: {Length} characters][, maximum {Limit}][; '{Suggestion}' would be valid].",
        Cause = "A gallery name has 1 to 80 English letters and digits; underscores and periods are allowed only between them. A hyphen is the usual mistake: image definition names allow it, gallery names do not.",
        Remedy = "Choose a gallery name of at most 80 letters, digits, periods, and underscores that starts and ends with a letter or digit. Replace hyphens with underscores or periods. If only a naming provider (azurecaf) rejects the name, avoid the underscore too, or let the name pass through unchanged.",
    };

    internal override string[] Sentences =>
    [
        "Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total.",
        "Gallery name is invalid. Allowed characters in gallery name are uppercase or lowercase letters, digits.",
        "Azure compute gallery name must contain only English letters, numbers, underscores, and periods.",
    ];

    internal override string[] ClientSentences =>
    [
        "Invalid name for CAF naming azurerm_shared_image_gallery <Gallery>, the pattern <Pattern> doesn't match",
        "can only contain alphanumeric, full stops and underscores. Got \"<Gallery>\".",
    ];

    internal override string[] LookalikeSentences =>
    [
        "Gallery name is not valid. It must be between 1 and 80 characters, can only include alphanumeric characters, underscores and periods",
        "can only contain alphanumeric, full stops, dashes and underscores. Got \"<Name>\".",
    ];

    internal override string[] ErrorCodes => ["BadRequest", "InvalidParameter"];

    internal override string FaultyValue => "Gallery";

    public override string AzPowerShell => "New-AzGallery -ResourceGroupName <ResourceGroup> -Name <Gallery> -Location <Region>";

    public override string AzureCli => "az sig create -g <ResourceGroup> -r <Gallery> -l <Region>";

    bool ISentenceGuard.Accepts(RuleMatch ruleMatch)
    {
        // Dev Center has galleries of its own, and Terraform uses its sentence for other resources too.
        if (ruleMatch.Code.Equals("InvalidGalleryName", StringComparison.OrdinalIgnoreCase))
            return false;
        return !ruleMatch.Says(TerraformSentence) || IsTerraformGallery(ruleMatch);
    }

    bool ICodeGuard.Accepts(AzureError error) =>
        error.HasCode("InvalidParameter") && error.Target.Equals("galleryName", StringComparison.OrdinalIgnoreCase);

    internal override void Explain(Dictionary<string, string> values) => NameViolations.Explain(values, "Gallery", GalleryName.Shape);

    IEnumerable<Answer> ICheck<Gallery>.Check(Gallery request) => Check(request.Name);

    IEnumerable<Answer> ICheck<ImageDefinition>.Check(ImageDefinition request) => Check(request.GalleryName);

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request) => Check(request.GalleryName);

    private static bool IsTerraformGallery(RuleMatch ruleMatch) =>
        ruleMatch.Lead.TrimEnd(' ', '"').EndsWith("gallery_name", StringComparison.Ordinal) || ruleMatch.IsNear("azurerm_shared_image_gallery");

    private static IReadOnlyList<Answer> Check(string? name) => NameViolations.Within("Gallery", name, GalleryName.Shape);
}
