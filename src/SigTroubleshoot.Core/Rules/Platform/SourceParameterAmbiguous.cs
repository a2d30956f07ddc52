using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A script abbreviates -SourceImageId to -Source; since Az.Compute gained -SourceImageVMId the abbreviation fits both.</summary>
/// <remarks>PowerShell's own sentence in an issue of Az PowerShell.</remarks>
internal sealed class SourceParameterAmbiguous : Rule
{
    public SourceParameterAmbiguous() : base("SIG943", RuleArea.Platform, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Messages =
        [
            "Parameter cannot be processed because the parameter name '<Property>' is ambiguous. Possible matches include: -SourceImageId -SourceImageVMId.",
        ];
        AzPowerShell = GalleryCommands.NewVersionAzPowerShell + " -SourceImageId '<ResourceId>'";
    }

    // Any cmdlet can have ambiguous parameters; these two are the gallery's.
    internal override bool Accepts(Sighting sighting) =>
        sighting.Says("SourceImage");
}
