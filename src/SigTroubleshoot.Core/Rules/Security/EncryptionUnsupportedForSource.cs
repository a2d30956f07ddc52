using SigTroubleshoot.Errors;

namespace SigTroubleshoot.Rules;

/// <summary>A disk encryption set was asked for with a kind of source that cannot be encrypted on the way in.</summary>
/// <remarks>Microsoft's troubleshooting guide, image version table; Microsoft's page on encrypting versions lists what can be encrypted.</remarks>
internal sealed class EncryptionUnsupportedForSource : Rule
{
    public EncryptionUnsupportedForSource() : base("SIG811", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Messages = ["Encryption is not supported for source resource '<ResourceId>'."];
        AzPowerShell = "(Get-AzResource -ResourceId '<ResourceId>').ResourceType";
        AzureCli = "az resource show --ids '<ResourceId>' --query type -o tsv";
    }

    internal override bool Accepts(Sighting sighting) => DiskCommand.LeavesRoomForGallery(sighting);
}
