namespace SigTroubleshoot.Rules;

/// <summary>The gallery name breaks the naming rule: 1 to 80 ASCII letters and digits, with underscore and period only inside the name.</summary>
/// <remarks>troubleshooting-shared-images.md §gallery row 1; real outputs (2018 wording, portal, azurecaf); facts §1 D-1: underscore allowed, hyphen refused (service message wins over swagger and name-rules table)</remarks>
internal sealed class GalleryNameInvalid : Rule
{
    public GalleryNameInvalid() : base("SIG101", RuleArea.Gallery, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["BadRequest"];
        Messages =
        [
            "Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total.",
            "Gallery name is invalid. Allowed characters in gallery name are uppercase or lowercase letters, digits.",
            "Azure compute gallery name must contain only English letters, numbers, underscores, and periods.",
            "Invalid name for CAF naming azurerm_shared_image_gallery <Gallery>, the pattern <Pattern> doesn't match",
        ];
        Lookalikes =
        [
            "Gallery name is not valid. It must be between 1 and 80 characters (Dev Center, code InvalidGalleryName)",
        ];
    }
}
