using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
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
        var targets = (request.TargetRegions ?? []).Select((region, i) => (region.Name, region.ConfidentialVMEncryptionType, Path: PropertyPaths.TargetRegion(i))).Where(region => !string.IsNullOrWhiteSpace(region.Name)).ToList();
        var others = targets
            .Where(region => !AzureRegion.IsSame(region.Name, request.Location) && !string.Equals(region.ConfidentialVMEncryptionType, NotPersisted, StringComparison.OrdinalIgnoreCase))
            .ToList();
        // One region that is not the version's own is a wrong region, which SIG310 covers.
        return others.Count == 0 || targets.Count == 1
            ? []
            : [Answer.Failed(("Region", request.Location), ("Regions", string.Join(", ", others.Select(region => region.Name)))) with { Paths = [others[0].Path] }];
    }

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) => ConfidentialVersion.VerifyAsync(verification, cancellation);
}
