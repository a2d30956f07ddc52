namespace SigTroubleshoot;

/// <summary>The overall state of the replication of an image version.</summary>
public enum ReplicationHealthState : long
{
    /// <summary>It could not be read; <see cref="ReplicationHealth.Reason"/> says why.</summary>
    NotEvaluated,

    /// <summary>The service does not report a state, reports one that this module does not know, or contradicts itself.</summary>
    Unknown,

    /// <summary>Replicas are being created; as far as it is known, for no more than six hours so far.</summary>
    InProgress,

    /// <summary>Every target region has its replicas.</summary>
    Healthy,

    /// <summary>The version was deleted and is in the recycle bin of the gallery.</summary>
    SoftDeleted,

    /// <summary>The version has been in creation for more than six hours, or no progress was observed for six hours.</summary>
    Stuck,

    /// <summary>Some regions have their replicas; in another one, replication failed or was skipped.</summary>
    Degraded,

    /// <summary>Provisioning failed, or replication failed and no region has its replicas.</summary>
    Failed,

    /// <summary>The version is being deleted, whatever its regions still report.</summary>
    Deleting,
}
