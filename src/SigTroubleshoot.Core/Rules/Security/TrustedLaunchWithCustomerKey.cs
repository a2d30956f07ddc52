using SigTroubleshoot.Resources;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A Trusted Launch source that is encrypted with a customer-managed key was replicated without specifying that encryption; the service fails an internal check.</summary>
/// <remarks>azure-rest-api-specs#29280, packer-plugin-azure#418. That specifying the set in every region helps is inferred.</remarks>
internal sealed class TrustedLaunchWithCustomerKey() : Rule("SIG815", RuleArea.Security, FindingSeverity.Error), IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The source disk is encrypted with a customer-managed key[ ('{DiskEncryptionSet}')] that the request does not specify.",
        MessageConfirmed = "The source disk[ '{SourceId}'][ ({SecurityType})] is encrypted with a customer-managed key[ ('{DiskEncryptionSet}')] that the image version does not specify[ for {Regions}].",
        MessageRefuted = "The source disk[ '{SourceId}'] is not encrypted with a customer-managed key.",
        ["MessageRefutedNamed"] = "The source disk[ '{SourceId}'] is encrypted with a customer-managed key, and the image version specifies one for every target region.",
        Cause = "A Trusted Launch source that is encrypted with a customer-managed key was replicated without specifying that encryption. The service then fails an internal check.",
        Remedy = "Use a source disk with platform-managed keys. If customer-managed keys are required, try specifying the disk encryption set for every target region. If the error remains, open a support request.",
    };

    internal override string[] Sentences =>
    [
        "Contract.Assert failed: Data model DiskEncryptionSetId '<Value>' does not match DiskRP returned DiskEncryptionSetId '<DiskEncryptionSet>'",
    ];

    internal override string[] ErrorCodes => ["InternalOperationError"];

    internal override Type[] Outranks => [typeof(ReplicationFailedUnspecified)];

    public override string AzPowerShell => "Get-AzDisk -ResourceGroupName <ResourceGroup> | Select-Object Name, @{n='Encryption';e={$_.Encryption.Type}}, @{n='SecurityType';e={$_.SecurityProfile.SecurityType}}";

    public override string AzureCli => "az disk list -g <ResourceGroup> --query '[].{name:name, encryption:encryption.type, securityType:securityProfile.securityType}' -o table";

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation) =>
        verification.ReadVersionAsync(
            version => verification.ReadSourceAsync(version.SourceIds.FirstOrDefault(NamedResources.IsId), source => JudgeAsync(verification, version, source, cancellation), cancellation),
            cancellation);

    // A VM or managed image does not show the encryption of its OS disk; the disk does.
    private static Task<Answer> JudgeAsync(Verification verification, ImageVersion version, SourceImage source, CancellationToken cancellation) =>
        source.Kind is SourceKind.VirtualMachine or SourceKind.ManagedImage && source.OSDisk?.ManagedDiskId is { } disk
            ? verification.ReadSourceAsync(disk, read => Judge(version, read), cancellation)
            : Task.FromResult(Judge(version, source));

    private static Answer Judge(ImageVersion version, SourceImage disk)
    {
        (string, string?)[] values = [("SourceId", disk.Id), ("SecurityType", disk.SecurityType), ("DiskEncryptionSet", disk.DiskEncryptionSetId)];
        if (disk.DiskEncryptionSetId is null)
            return Answer.Refuted(values);
        var encrypted = new HashSet<string>(CustomerKeys.Of(version).Where(image => image.Lun is null).Select(image => AzureRegion.Normalize(image.Region)), StringComparer.Ordinal);
        string[] missing = [.. (version.TargetRegions ?? []).Select(region => region.Name).OfType<string>().Where(region => !encrypted.Contains(AzureRegion.Normalize(region)))];
        return missing.Length == 0 ? Answer.Refuted(values).As("MessageRefutedNamed") : Answer.Confirmed([.. values, ("Regions", string.Join(", ", missing))]);
    }
}
