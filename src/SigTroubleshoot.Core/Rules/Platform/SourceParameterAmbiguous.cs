using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Rules;

/// <summary>A script abbreviates -SourceImageId to -Source; since Az.Compute gained -SourceImageVMId the abbreviation fits both.</summary>
/// <remarks>PowerShell's own sentence in an issue of Az PowerShell.</remarks>
internal sealed class SourceParameterAmbiguous() : Rule("SIG943", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard
{
    internal override RuleText Text => new()
    {
        Message = "The parameter[ -{Property}] could mean -SourceImageId or -SourceImageVMId.",
        Cause = "A script abbreviates -SourceImageId to -Source. Since Az.Compute gained -SourceImageVMId, the abbreviation fits both.",
        Remedy = "Write out -SourceImageId, or -SourceImageVMId for a VM.",
    };

    internal override string[] Sentences =>
    [
        "Parameter cannot be processed because the parameter name '<Property>' is ambiguous. Possible matches include: -SourceImageId -SourceImageVMId.",
    ];

    public override string AzPowerShell => GalleryCommands.NewVersionAzPowerShell + " -SourceImageId '<ResourceId>'";

    // Any cmdlet can have ambiguous parameters; these two are the gallery's.
    bool ISentenceGuard.Accepts(Sighting sighting) =>
        sighting.Says("SourceImage");
}
