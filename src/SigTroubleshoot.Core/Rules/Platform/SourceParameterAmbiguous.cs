namespace SigTroubleshoot.Rules;

/// <summary>A script abbreviates -SourceImageId to -Source; since Az.Compute gained -SourceImageVMId the abbreviation fits both.</summary>
/// <remarks>real outputs</remarks>
internal sealed class SourceParameterAmbiguous : Rule
{
    public SourceParameterAmbiguous() : base("SIG943", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Messages =
        [
            "Parameter cannot be processed because the parameter name '<Property>' is ambiguous. Possible matches include: -SourceImageId -SourceImageVMId.",
        ];
        AzPowerShell = "New-AzGalleryImageVersion … -SourceImageId <ResourceId>";
    }
}
