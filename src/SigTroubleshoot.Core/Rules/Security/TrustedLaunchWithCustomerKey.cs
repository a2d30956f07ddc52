using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A Trusted Launch source encrypted with a customer key was replicated without naming that encryption; the service stops with an internal check.</summary>
/// <remarks>azure-rest-api-specs#29280, packer-plugin-azure#418. That naming the set in every region helps is an inference.</remarks>
internal sealed class TrustedLaunchWithCustomerKey : Rule, IVerify
{
    public TrustedLaunchWithCustomerKey() : base("SIG815", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Codes = ["InternalOperationError"];
        Messages =
        [
            "Contract.Assert failed: Data model DiskEncryptionSetId '<Value>' does not match DiskRP returned DiskEncryptionSetId '<DiskEncryptionSet>'",
        ];
        Outranks = ["SIG511"];
        AzPowerShell = "Get-AzDisk -ResourceGroupName <ResourceGroup> | Select-Object Name, @{n='Encryption';e={$_.Encryption.Type}}, @{n='SecurityType';e={$_.SecurityProfile.SecurityType}}";
        AzureCli = "az disk list -g <ResourceGroup> --query '[].{name:name, encryption:encryption.type, securityType:securityProfile.securityType}' -o table";
    }

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
