using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The VM is to be created with Trusted Launch, which newer clients choose by default, but the image does not support it.</summary>
/// <remarks>azure-cli#27975. The service uses the same sentence for Marketplace images. SIG824 is the same as a check.</remarks>
internal sealed class ImageLacksTrustedLaunch() : Rule("SIG844", RuleArea.Security, FindingSeverity.Error), ISentenceGuard, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The VM requests Trusted Launch, but the image[ definition '{Definition}'] does not support it.",
        MessageConfirmed = "The image definition[ '{Definition}'] does not support Trusted Launch[ (generation {Generation})][ (security type {SecurityType})].",
        MessageRefuted = "The image definition[ '{Definition}'] supports Trusted Launch[ (security type {SecurityType})].",
        Cause = "The VM is to be created with Trusted Launch, which newer clients choose by default, and the image does not support it: its definition is generation 1, or has no security type TrustedLaunchSupported or TrustedLaunch.",
        Remedy = "Create the VM with the security type Standard, or publish the image to a V2 definition with SecurityType TrustedLaunchSupported and use that. The features of an existing definition can be changed only with newer API versions (SIG211).",
    };

    internal override string[] Sentences =>
    [
        "Use of TrustedLaunch setting is not supported for the provided image. Please select Trusted Launch Supported Gen2 OS Image.",
    ];

    internal override string[] ErrorCodes => ["BadRequest"];

    public override string AzPowerShell => "New-AzVM -ResourceGroupName <VirtualMachineResourceGroup> -Name <VirtualMachine> -Image <ResourceId> -SecurityType Standard";

    public override string AzureCli => "az vm create -g <VirtualMachineResourceGroup> -n <VirtualMachine> --image <ResourceId> --security-type Standard";

    // A Marketplace image is the more common case; the rule is only likely if a gallery is named.
    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        if (match.Evidence != GalleryEvidence.Gallery)
            match.Confidence = FindingConfidence.Possible;
        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadDefinitionAsync(
            definition =>
            {
                var type = SecurityTypeOfImage.Of(definition);
                (string, string?)[] values = [("Definition", definition.Name), ("Generation", definition.HyperVGeneration), ("SecurityType", type)];
                return SecurityTypes.IsTrustedLaunch(type) && !string.Equals(definition.HyperVGeneration, "V1", StringComparison.OrdinalIgnoreCase) ? Answer.Refuted(values) : Answer.Confirmed(values);
            },
            cancellation);
}
