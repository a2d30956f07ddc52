using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The definition has a 'Supported' security type, which does not accept a VM as a direct source; a VHD, managed image, or another gallery version is accepted.</summary>
/// <remarks>Service responses in issues of the Packer plugin and of Az PowerShell.</remarks>
internal sealed class SecurityTypeRejectsSource() : Rule("SIG820", RuleArea.Security, FindingSeverity.Error), IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The definition's security type[ '{SecurityType}'] does not support this source[: '{ResourceId}'].",
        MessageConfirmed = "The image definition[ '{Definition}'] has a security type[ ({SecurityType})] that does not support a VM as a direct source.",
        MessageRefuted = "The image definition[ '{Definition}'] has no 'Supported' security type that would reject a VM as a source[; it has {SecurityType}].",
        Cause = "The definition has a 'Supported' security type, which does not accept a VM as a direct source; a VHD, managed image, or another gallery image version is accepted.",
        Remedy = "Capture the VM to one of these sources first, or publish it to a definition whose SecurityType is TrustedLaunch.",
    };

    internal override string[] Sentences => ["The security type '<SecurityType>' is not supported for the source id '<ResourceId>'."];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => TrustedLaunchDefinition.CreateWithAzPowerShell("TrustedLaunch");

    public override string AzureCli => TrustedLaunchDefinition.CreateWithAzureCli("TrustedLaunch");

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        // A source that is itself in a gallery would be mistaken for the definition.
        var definition = ResourceId.TryParse(verification["ResourceId"], out var source) && source.Gallery.Length > 0 ? null : verification.DefinitionId;
        return SecurityTypeOfImage.VerifyAsync(verification, definition, type => type.EndsWith("Supported", StringComparison.OrdinalIgnoreCase), cancellation);
    }
}
