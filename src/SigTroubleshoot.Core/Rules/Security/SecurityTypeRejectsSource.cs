using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The definition carries a 'Supported' security type, for which a VM cannot be the direct source; a VHD, managed image or another gallery version can.</summary>
/// <remarks>Answers of the service in issues of the Packer plugin and of Az PowerShell.</remarks>
internal sealed class SecurityTypeRejectsSource : Rule, IVerify
{
    public SecurityTypeRejectsSource() : base("SIG820", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis | RuleModes.Live)
    {
        Codes = ["InvalidParameter"];
        Messages = ["The security type '<SecurityType>' is not supported for the source id '<ResourceId>'."];
        AzPowerShell = TrustedLaunchDefinition.CreateWithAzPowerShell("TrustedLaunch");
        AzureCli = TrustedLaunchDefinition.CreateWithAzureCli("TrustedLaunch");
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        // A source that is itself in a gallery would pass for the definition.
        var definition = ResourceId.TryParse(verification["ResourceId"], out var source) && source.Gallery.Length > 0 ? null : verification.DefinitionId;
        return SecurityTypeOfImage.VerifyAsync(verification, definition, type => type.EndsWith("Supported", StringComparison.OrdinalIgnoreCase), cancellation);
    }
}
