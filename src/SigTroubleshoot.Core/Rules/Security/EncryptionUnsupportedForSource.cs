using SigTroubleshoot.Diagnosis;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Rules;

/// <summary>A disk encryption set was asked for with a kind of source that cannot be encrypted on the way in.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; Microsoft's page on encrypting versions lists what can be encrypted.</remarks>
internal sealed class EncryptionUnsupportedForSource : Rule, IVerify
{
    public EncryptionUnsupportedForSource() : base("SIG811", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Messages = ["Encryption is not supported for source resource '<ResourceId>'."];
        AzPowerShell = "(Get-AzResource -ResourceId '<ResourceId>').ResourceType";
        AzureCli = "az resource show --ids '<ResourceId>' --query type -o tsv";
    }

    internal override bool Accepts(Sighting sighting) => DiskCommand.LeavesRoomForGallery(sighting);

    Task<Answer> IVerify.VerifyAsync(Verification verification, CancellationToken cancellation)
    {
        var source = NamedResources.IsId(verification["ResourceId"]) ? verification["ResourceId"] : null;
        return verification.ReadAsync(source, "Source", json => Judge(source!, json), cancellation);
    }

    private static Answer Judge(string source, JsonValue json)
    {
        if (!ResourceId.TryParse(source, out var id))
            return Unverified.Unnamed("Source");
        var set = CustomerKeys.SetsOf(json).FirstOrDefault();
        (string, string?)[] values = [("ResourceId", source), ("SourceType", id.ResourceType), ("DiskEncryptionSet", set)];
        if (id is { IsVirtualMachine: true } or { IsDisk: true } or { IsSnapshot: true } or { IsManagedImage: true })
            return Answer.Refuted(values);
        return id.IsGalleryVersion && set is not null ? Answer.Confirmed(values).As("MessageConfirmedEncrypted") : Answer.Confirmed(values);
    }
}
