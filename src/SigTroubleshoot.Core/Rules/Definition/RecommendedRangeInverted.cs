namespace SigTroubleshoot.Rules;

/// <summary>The recommended vCPU or memory range of the definition has a minimum above its maximum.</summary>
/// <remarks>troubleshooting-shared-images.md §definition row 12; facts §2 (service checks only min&lt;=max; Terraform's 80/640 caps are its own)</remarks>
internal sealed class RecommendedRangeInverted : Rule
{
    public RecommendedRangeInverted() : base("SIG212", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Messages =
        [
            "The minimum value of <Property> must not be greater than the maximum value of <OtherProperty>.",
        ];
    }
}
