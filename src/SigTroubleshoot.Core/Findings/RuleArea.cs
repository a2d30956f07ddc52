namespace SigTroubleshoot;

/// <summary>
/// The area of Azure Compute Gallery that a rule belongs to. The value is the first digit of the rule's ID, except for
/// applications, which share theirs with deployments.
/// </summary>
public enum RuleArea : long
{
    /// <summary>The gallery itself (1xx).</summary>
    Gallery = 1,

    /// <summary>Image definitions (2xx).</summary>
    Definition,

    /// <summary>Image versions (3xx).</summary>
    Version,

    /// <summary>What an image version is created from (4xx).</summary>
    Source,

    /// <summary>Replication to the target regions (5xx).</summary>
    Replication,

    /// <summary>VMs, scale sets, and disks created from an image (6xx).</summary>
    Deployment,

    /// <summary>Role assignments, tenants, and sharing (7xx).</summary>
    Access,

    /// <summary>Encryption, Trusted Launch, and UEFI keys (8xx).</summary>
    Security,

    /// <summary>Limits, throttling, policy, deletion, clients (9xx).</summary>
    Platform,

    /// <summary>Gallery applications and their versions (66x).</summary>
    Application,
}
