using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>The definition says Generalized, but the Windows installation in the image is not.</summary>
/// <remarks>MicrosoftDocs/azure-docs#29011. Managed images cause the same sentence. The commands are about the source VM, not the one that failed.</remarks>
internal sealed class WindowsNotGeneralized() : Rule("SIG636", RuleArea.Deployment, FindingSeverity.Error), ISentenceGuard, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The VM[ '{VirtualMachine}'] was not provisioned because Windows in its image was not generalized.",
        MessageConfirmed = "The image definition[ '{Definition}'] is marked as generalized[ (osState {OsState})], so its versions must be created from a generalized source.",
        MessageRefuted = "The image definition[ '{Definition}'] is not marked as generalized[ (osState {OsState})], so Azure does not run Windows setup on its images.",
        Cause = "The image definition says Generalized, but the Windows installation in the image was never generalized, was started again after sysprep, or sysprep failed on it.",
        Remedy = "Run sysprep /generalize /oobe /mode:vm /shutdown on the source VM, do not start it again, mark it as generalized, and publish a new version. If a machine must keep its identity, publish it to a Specialized definition.",
    };

    internal override string[] Sentences =>
    [
        "OS provisioning for VM '<VirtualMachine>' failed. Error details: This installation of Windows is undeployable.",
    ];

    internal override Type[] Outranks => [typeof(OsProvisioningSlow)];

    public override string AzPowerShell => "Set-AzVM -ResourceGroupName <SourceResourceGroup> -Name <SourceVirtualMachine> -Generalized";

    public override string AzureCli => "az vm generalize -g <SourceResourceGroup> -n <SourceVirtualMachine>";

    bool ISentenceGuard.Accepts(RuleMatch match)
    {
        GalleryImageSigns.Limit(match, FindingConfidence.Likely);
        return true;
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => OsStateOfImage.VerifyAsync(verification, "Generalized", cancellation);
}
