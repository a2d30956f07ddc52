namespace SigTroubleshoot;

/// <summary>What Azure limits in galleries.</summary>
public enum UsageResource
{
    /// <summary>The galleries of a subscription in a region.</summary>
    Galleries,

    /// <summary>The image definitions of a subscription in a region.</summary>
    ImageDefinitions,

    /// <summary>The image versions of a subscription in a region.</summary>
    ImageVersions,

    /// <summary>The replicas of one version over all its regions.</summary>
    ReplicasPerVersion,
}
