namespace SigTroubleshoot.Rules;

/// <summary>The client module or template uses an API version from before specialized images existed, so the OS state Specialized is rejected.</summary>
/// <remarks>A log of Az PowerShell, where updating the module fixed it.</remarks>
internal sealed class SpecializedNeedsNewerClient() : Rule("SIG213", RuleArea.Definition, FindingSeverity.Error)
{
    internal override RuleText Text => new()
    {
        Message = "The client uses an API version that does not support specialized images, so the image definition[ '{Definition}'] was rejected.",
        Cause = "The client module or template uses an API version from before specialized images existed, so the OS state Specialized is rejected.",
        Remedy = "Update Az.Compute, the Azure CLI, or the template's apiVersion, and retry the request.",
    };

    internal override string[] Sentences =>
    [
        "Specialized images are not supported in Put gallery image api as of yet.",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => "Update-Module Az.Compute";

    public override string AzureCli => "az upgrade";
}
