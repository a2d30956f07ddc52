namespace SigTroubleshoot;

/// <summary>The overall state of the replication of an image version.</summary>
public enum ReplicationHealthState : long
{
    /// <summary>It could not be read; <see cref="ReplicationHealth.Reason"/> says why.</summary>
    NotEvaluated,

    /// <summary>The service does not report a state, or reports one that this module does not know.</summary>
    Unknown,

    /// <summary>Replicas are being created, for no more than six hours so far.</summary>
    InProgress,

    /// <summary>Every target region has its replicas.</summary>
    Healthy,

    /// <summary>Replicas have been in creation for more than six hours.</summary>
    Stuck,

    /// <summary>Some regions have their replicas; in another one, replication failed or was skipped.</summary>
    Degraded,

    /// <summary>Provisioning failed, or replication failed and no region has its replicas.</summary>
    Failed,
}
