namespace SigTroubleshoot;

/// <summary>The part of Azure Compute Gallery a rule belongs to; the first digit of its id says the same.</summary>
public enum RuleArea
{
    /// <summary>The gallery itself (1xx).</summary>
    Gallery = 1,

    /// <summary>Image definitions (2xx).</summary>
    Definition,

    /// <summary>Image versions (3xx).</summary>
    Version,

    /// <summary>What a version is made from (4xx).</summary>
    Source,

    /// <summary>Copies in the target regions (5xx).</summary>
    Replication,

    /// <summary>VMs, scale sets and disks made from an image (6xx).</summary>
    Deployment,

    /// <summary>Role assignments, tenants and sharing (7xx).</summary>
    Access,

    /// <summary>Encryption, Trusted Launch and UEFI keys (8xx).</summary>
    Security,

    /// <summary>Limits, throttling, policy, deletion, clients (9xx).</summary>
    Platform,
}
