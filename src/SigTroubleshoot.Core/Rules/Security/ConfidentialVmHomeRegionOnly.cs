using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A version of a confidential definition is to be replicated to further regions.</summary>
/// <remarks>hashicorp/packer-plugin-azure#373 and #395. No source says which API version introduced NonPersistedTPM.</remarks>
internal sealed class ConfidentialVmHomeRegionOnly() : Rule("SIG842", RuleArea.Security, FindingSeverity.Error), ICheck<ImageVersion>, IVerify
{
    private const string NotPersisted = "NonPersistedTPM";

    internal override RuleText Text => new()
    {
        Message = "An image version for confidential VMs can be stored only in its own region[, '{Region}'][, but the request also has {Regions}].",
        MessageConfirmed = "The image definition[ '{Definition}'] has the security type ConfidentialVM, so its versions stay in their own region unless their encryption type is NonPersistedTPM.",
        MessageRefuted = "The image definition[ '{Definition}'] does not have the security type ConfidentialVM[; it has {SecurityType}].",
        Cause = "A version of a definition with the security type ConfidentialVM is to be replicated to further regions. Such a version can be stored only in its own region, unless its confidential VM encryption type is NonPersistedTPM in every region.",
        Remedy = "Target only the version's own region, and publish one version in each region where you need it. If the VMs can do without a persistent vTPM, set the encryption type NonPersistedTPM (newer API versions only).",
    };

    internal override string[] Sentences =>
    [
        "Only the home region '<Region>' can be specified as a target region for Images with the ConfidentialVM feature unless the Confidential VM encryption type is set to 'NonPersistedTPM'.",
    ];

    internal override string[] ErrorCodes => ["InvalidParameter"];

    public override string AzPowerShell => GalleryCommands.NewVersionAzPowerShell + " -SourceImageVMId <SourceVmId> -TargetRegion @(@{Name='<Region>';ReplicaCount=3;Encryption=@{OSDiskImage=@{CVMEncryptionType='<EncryptionType>'}}})";

    public override string AzureCli => GalleryCommands.NewVersionAzureCli + " --virtual-machine <SourceVmId> --target-regions <Region>=3 --target-region-cvm-encryption '<EncryptionType>,'";

    IEnumerable<Answer> ICheck<ImageVersion>.Check(ImageVersion request)
    {
        if (request.Exists || !ConfidentialVersion.IsIn(request.Definition) || string.IsNullOrWhiteSpace(request.Location))
            return [];
        string[] others =
        [
            .. (request.TargetRegions ?? [])
                .Where(region => !string.IsNullOrWhiteSpace(region.Name) && !AzureRegion.IsSame(region.Name, request.Location))
                .Where(region => !string.Equals(region.ConfidentialVMEncryptionType, NotPersisted, StringComparison.OrdinalIgnoreCase))
                .Select(region => region.Name!),
        ];
        return others.Length == 0 ? [] : [Answer.Failed(("Region", request.Location), ("Regions", string.Join(", ", others)))];
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => ConfidentialVersion.VerifyAsync(verification, cancellation);
}
