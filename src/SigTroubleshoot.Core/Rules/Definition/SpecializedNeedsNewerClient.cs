using SigTroubleshoot.Diagnosis;

namespace SigTroubleshoot.Rules;

/// <summary>The client module or template uses an API version from before specialized images existed, so the OS state Specialized is refused.</summary>
/// <remarks>A log of Az PowerShell, where updating the module was the cure.</remarks>
internal sealed class SpecializedNeedsNewerClient : Rule
{
    public SpecializedNeedsNewerClient() : base("SIG213", RuleArea.Definition, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["InvalidParameter"];
        Messages =
        [
            "Specialized images are not supported in Put gallery image api as of yet.",
        ];
        AzPowerShell = "Update-Module Az.Compute";
        AzureCli = "az upgrade";
    }
}
