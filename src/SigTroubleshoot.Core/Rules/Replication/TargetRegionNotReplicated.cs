namespace SigTroubleshoot.Rules;

/// <summary>The region is a target of the version, but the replication status has no entry for it: the targets state the intent, not the result.</summary>
/// <remarks>The gallery's REST reference; the status is absent by design unless it is asked for.</remarks>
internal sealed class TargetRegionNotReplicated : Rule
{
    public TargetRegionNotReplicated() : base("SIG505", RuleArea.Replication, FindingSeverity.Error, RuleModes.Live)
    {
        AzPowerShell = GalleryCommands.ReplicationStatusAzPowerShell;
        AzureCli = GalleryCommands.ReplicationStatusAzureCli;
    }
}
