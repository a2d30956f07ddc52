namespace SigTroubleshoot.Rules;

/// <summary>Shallow replication is combined with several target regions or more than one replica, or is used for an image meant for production.</summary>
/// <remarks>facts §3 (Shallow); one region, one replica: hashicorp/packer-plugin-azure#337, #383 (client checks; the service's own text was not found)</remarks>
internal sealed class ShallowReplicationMisused : Rule
{
    public ShallowReplicationMisused() : base("SIG337", RuleArea.Version, FindingSeverity.Warning, RuleModes.Check | RuleModes.Live)
    {
    }
}
