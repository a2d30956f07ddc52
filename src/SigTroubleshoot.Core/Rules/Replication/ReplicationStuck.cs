namespace SigTroubleshoot.Rules;

/// <summary>Replication to this region has been going on for more than six hours.</summary>
/// <remarks>Microsoft's troubleshooting guide: allow up to six hours, then try again. The figure is advice, not a limit.</remarks>
internal sealed class ReplicationStuck : Rule
{
    public ReplicationStuck() : base("SIG503", RuleArea.Replication, FindingSeverity.Warning, RuleModes.Live)
    {
        AzPowerShell = GalleryCommands.ReplicationStatusAzPowerShell;
        AzureCli = GalleryCommands.ReplicationStatusAzureCli;
    }
}
