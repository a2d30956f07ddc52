namespace SigTroubleshoot.Rules;

/// <summary>The version is still being copied to this region.</summary>
/// <remarks>The gallery's REST reference: a state of Replicating, with a progress from 0 to 100.</remarks>
internal sealed class ReplicationInProgress : Rule
{
    public ReplicationInProgress() : base("SIG502", RuleArea.Replication, FindingSeverity.Information, RuleModes.Live)
    {
        AzPowerShell = GalleryCommands.ReplicationStatusAzPowerShell;
        AzureCli = GalleryCommands.ReplicationStatusAzureCli;
    }
}
