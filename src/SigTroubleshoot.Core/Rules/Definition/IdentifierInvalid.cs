namespace SigTroubleshoot.Rules;

/// <summary>Publisher, offer or SKU of the definition is empty, too long, ends with a period, or holds a character other than letters, digits, hyphen, underscore and period.</summary>
/// <remarks>troubleshooting-shared-images.md §definition row 5; facts §1 D-5 (128/64/64 wins over Terraform's old 128 for all)</remarks>
internal sealed class IdentifierInvalid : Rule
{
    public IdentifierInvalid() : base("SIG204", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "Asset name galleryImage.properties.identifier.<Property> is not valid. It cannot be empty.",
        ];
    }
}
