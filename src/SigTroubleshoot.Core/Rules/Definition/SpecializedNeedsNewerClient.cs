using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>The client module or template uses an API version from before specialized images existed, so the OS state Specialized is refused.</summary>
/// <remarks>A log of Az PowerShell, where updating the module was the cure.</remarks>
internal sealed class SpecializedNeedsNewerClient() : Rule("SIG213", RuleArea.Definition, FindingSeverity.Error)
{
    internal override RuleText Text => new()
    {
        Message = "The client uses an API version that does not know specialized images yet, so the image definition[ '{Definition}'] was refused.",
        Cause = "The client module or template uses an API version from before specialized images existed, so the OS state Specialized is refused.",
        Remedy = "Update Az.Compute, the az CLI or the template's apiVersion and repeat the request.",
    };

    internal override string[] Sentences =>
    [
        "Specialized images are not supported in Put gallery image api as of yet.",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => "Update-Module Az.Compute";

    public override string AzureCli => "az upgrade";
}
