namespace SigTroubleshoot.Rules;

/// <summary>A disk encryption set was asked for with a kind of source that cannot be encrypted on the way in; VMs, disks, snapshots and managed images can.</summary>
/// <remarks>troubleshooting-shared-images.md §version row 40; facts §3 Encryption</remarks>
internal sealed class EncryptionUnsupportedForSource : Rule
{
    public EncryptionUnsupportedForSource() : base("SIG811", RuleArea.Security, FindingSeverity.Error, RuleModes.Diagnosis)
    {
        Messages =
        [
            "Encryption is not supported for source resource '<ResourceId>'.",
        ];
    }
}
