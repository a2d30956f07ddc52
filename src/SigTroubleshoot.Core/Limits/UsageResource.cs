namespace SigTroubleshoot;

/// <summary>What the limits of galleries apply to.</summary>
public enum UsageResource : long
{
    /// <summary>The galleries of a subscription in a region.</summary>
    Galleries,

    /// <summary>The image definitions of a subscription in a region.</summary>
    ImageDefinitions,

    /// <summary>The image versions of a subscription in a region.</summary>
    ImageVersions,

    /// <summary>The replicas of one image version across all its regions.</summary>
    ReplicasPerVersion,
}
