namespace SigTroubleshoot.Rules;

/// <summary>The service reports the replication state of this region as Unknown, so readiness cannot be told.</summary>
/// <remarks>The gallery's REST reference: Unknown is one of the states of a region.</remarks>
internal sealed class ReplicationStateUnknown : Rule
{
    public ReplicationStateUnknown() : base("SIG504", RuleArea.Replication, FindingSeverity.Warning, RuleModes.Live)
    {
        AzPowerShell = GalleryCommands.ReplicationStatusAzPowerShell;
        AzureCli = GalleryCommands.ReplicationStatusAzureCli;
    }
}
