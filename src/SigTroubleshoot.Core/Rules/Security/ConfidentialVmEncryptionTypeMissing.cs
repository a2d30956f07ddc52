using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A target region of a version for confidential VMs does not specify how the OS disk is encrypted.</summary>
/// <remarks>
/// azure-cli#22995 and azure-powershell#28657. The Az cmdlet reads the key CVMEncryptionType and ignores others. The property names are
/// those of the REST reference.
/// </remarks>
internal sealed class ConfidentialVmEncryptionTypeMissing() : Rule("SIG843", RuleArea.Security, FindingSeverity.Error), ICheck<ImageVersion>, IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The target region[ '{TargetRegion}'] does not specify the encryption type of the OS disk, which an image version for confidential VMs requires.",
        MessageConfirmed = "The image definition[ '{Definition}'] has the security type ConfidentialVM, so every target region must specify the encryption type of the OS disk.",
        MessageRefuted = "The image definition[ '{Definition}'] does not have the security type ConfidentialVM[; it has {SecurityType}].",
        Cause = "The definition has the security type ConfidentialVM, and a target region does not specify how the OS disk of a confidential VM is encrypted.",
        Remedy = "Set confidentialVMEncryptionType in every target region, matching the source: EncryptedVMGuestStateOnlyWithPmk, EncryptedWithPmk, or EncryptedWithCmk (the last with secureVMDiskEncryptionSetId).",
    };

    internal override string[] Sentences =>
    [
        "The regional encryption.osDiskImage.securityProfile.type must be specified when the SecurityType of the image definition is ConfidentialVM.",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => GalleryCommands.NewVersionAzPowerShell + " -SourceImageVMId <SourceVmId> -TargetRegion @(@{Name='<TargetRegion>';ReplicaCount=1;Encryption=@{OSDiskImage=@{CVMEncryptionType='<EncryptionType>'}}})";

    public override string AzureCli => GalleryCommands.NewVersionAzureCli + " --virtual-machine <SourceVmId> --target-regions <TargetRegion>=1 --target-region-cvm-encryption '<EncryptionType>,'";

    // Without target regions the service uses the location, and nothing says how to encrypt there.
    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (request.Exists || !ConfidentialVersion.IsIn(request.Definition))
            return [];
        var regions = request.TargetRegions is { Count: > 0 } targets ? targets : [new TargetRegion { Name = request.Location }];
        return regions
            .Where(region => !string.IsNullOrWhiteSpace(region.Name) && string.IsNullOrWhiteSpace(region.ConfidentialVMEncryptionType))
            .Select(region => Answer.Failed(("TargetRegion", region.Name)));
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => ConfidentialVersion.VerifyAsync(verification, cancellation);
}
