using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A Trusted Launch source encrypted with a customer key was replicated without naming that encryption; the service stops with an internal check.</summary>
/// <remarks>azure-rest-api-specs#29280, packer-plugin-azure#418. That naming the set in every region helps is an inference.</remarks>
internal sealed class TrustedLaunchWithCustomerKey() : Rule("SIG815", RuleArea.Security, FindingSeverity.Error), IVerify
{
    internal override RuleText Text => new()
    {
        Message = "The source disk is encrypted with a customer key[ ('{DiskEncryptionSet}')] that the request does not name.",
        MessageConfirmed = "The source disk[ '{SourceId}'][ ({SecurityType})] is encrypted with a customer key[ ('{DiskEncryptionSet}')], which the version does not name[ for {Regions}].",
        MessageRefuted = "The source disk[ '{SourceId}'] is not encrypted with a customer key.",
        ["MessageRefutedNamed"] = "The source disk[ '{SourceId}'] is encrypted with a customer key, and the version names one for every target region.",
        Cause = "A Trusted Launch source encrypted with a customer key was replicated without naming that encryption; the service then stops with an internal check.",
        Remedy = "Use a source disk with platform keys. If customer keys are required, try naming the disk encryption set for every target region; if the answer stays the same, open a support request.",
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
            version => verification.ReadAsync(SourceOfVersion.IdsOf(version).FirstOrDefault(NamedResources.IsId), "Source", source => JudgeAsync(verification, version, source, cancellation), cancellation),
            cancellation);

    // The machine itself does not tell the encryption type, its OS disk does.
    private static Task<Answer> JudgeAsync(Verification verification, JsonValue version, JsonValue source, CancellationToken cancellation)
    {
        var disk = source["properties"]["storageProfile"]["osDisk"]["managedDisk"]["id"].Text;
        return disk.Length == 0
            ? Task.FromResult(Judge(version, source))
            : verification.ReadAsync(disk, "Source", json => Judge(version, json), cancellation);
    }

    private static Answer Judge(JsonValue version, JsonValue disk)
    {
        (string, string?)[] values =
        [
            ("SourceId", disk["id"].Text),
            ("SecurityType", disk["properties"]["securityProfile"]["securityType"].Text),
            ("DiskEncryptionSet", CustomerKeys.SetsOf(disk).FirstOrDefault()),
        ];
        if (values[2].Item2 is null)
            return Answer.Refuted(values);
        var encrypted = new HashSet<string>(CustomerKeys.OfVersion(version).Where(image => image.Lun is null).Select(image => image.Region), StringComparer.OrdinalIgnoreCase);
        string[] missing = [.. version["properties"]["publishingProfile"]["targetRegions"].Items.Select(region => region["name"].Text).Where(region => !encrypted.Contains(region))];
        return missing.Length == 0 ? Answer.Refuted(values).As("MessageRefutedNamed") : Answer.Confirmed([.. values, ("Regions", string.Join(", ", missing))]);
    }
}
