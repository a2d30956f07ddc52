namespace SigTroubleshoot.Rules;

/// <summary>A field of the Image Builder template is missing or not acceptable: no identity, a source id that does not exist or has the wrong kind, or a distribute type in other letters than SharedImage.</summary>
/// <remarks>real outputs (Image Builder)</remarks>
internal sealed class ImageTemplateInvalid : Rule
{
    public ImageTemplateInvalid() : base("SIG952", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Check)
    {
        Codes = ["ValidationFailed"];
        Messages =
        [
            "Field '<Property>' has a bad value: '<Value>'",
            "Validation failed: 'ImageTemplate': Missing field '<Property>'.",
        ];
        AzureCli = "az image builder show -g <ResourceGroup> -n <Template>";
    }
}
