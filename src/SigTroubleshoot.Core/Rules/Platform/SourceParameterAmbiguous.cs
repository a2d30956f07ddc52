using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>A script abbreviates -SourceImageId to -Source; since Az.Compute added -SourceImageVMId, the abbreviation matches both.</summary>
/// <remarks>PowerShell's own sentence in an issue of Az PowerShell.</remarks>
internal sealed class SourceParameterAmbiguous() : Rule("SIG943", RuleArea.Platform, FindingSeverity.Error), ISentenceGuard
{
    internal override RuleText Text => new()
    {
        Message = "The parameter[ -{Property}] is ambiguous: it matches -SourceImageId and -SourceImageVMId.",
        Cause = "A script abbreviates -SourceImageId to -Source. Since Az.Compute added -SourceImageVMId, the abbreviation matches both.",
        Remedy = "Use the full name: -SourceImageId, or -SourceImageVMId for a VM.",
    };

    internal override string[] Sentences =>
    [
        "Parameter cannot be processed because the parameter name '<Property>' is ambiguous. Possible matches include: -SourceImageId -SourceImageVMId.",
    ];

    public override string AzPowerShell => GalleryCommands.NewVersionAzPowerShell + " -SourceImageId <SourceImageId>";

    // Any cmdlet can have ambiguous parameters; these two belong to the gallery cmdlets.
    bool ISentenceGuard.Accepts(RuleMatch ruleMatch) =>
        ruleMatch.Says("SourceImage");
}
