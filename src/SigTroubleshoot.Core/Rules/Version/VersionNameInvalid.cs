namespace SigTroubleshoot.Rules;

/// <summary>The version name is not three whole numbers joined by periods, or one of them exceeds the 32-bit limit 2147483647.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 24; new wording: Azure/az-hop#707 and hashicorp/packer-plugin-azure#187; facts §1 (int32 inclusive)</remarks>
internal sealed class VersionNameInvalid : Rule
{
    public VersionNameInvalid() : base("SIG301", RuleArea.Version, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc",
            "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, where int is between 0 and 2,147,483,647 (inclusive).",
            "An image_version must be specified for shared_image_gallery_destination and must follow the Major(int).Minor(int).Patch(int) format",
        ];
        Lookalikes =
        [
            "The same rule quoted for a gallery application version",
        ];
    }
}
