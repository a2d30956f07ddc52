namespace SigTroubleshoot;

/// <summary>How the replication of an image version stands, all its regions taken together.</summary>
public enum ReplicationHealthState
{
    /// <summary>It could not be read; <see cref="ReplicationHealth.Reason"/> says why.</summary>
    NotEvaluated,

    /// <summary>The service does not say, or says something this module does not know.</summary>
    Unknown,

    /// <summary>Copies are being made, and have been for no more than six hours.</summary>
    InProgress,

    /// <summary>Every target region has its copies.</summary>
    Healthy,

    /// <summary>Copies have been in the making for more than six hours.</summary>
    Stuck,

    /// <summary>Some regions have their copies; in another one replication failed, or it was left out.</summary>
    Degraded,

    /// <summary>Provisioning failed, or replication failed and no region has its copies.</summary>
    Failed,
}
