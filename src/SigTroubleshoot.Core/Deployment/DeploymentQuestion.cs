using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Deployment;

/// <summary>The question: can this image be deployed there, by this account, now? Null means not specified.</summary>
internal sealed class DeploymentQuestion
{
    /// <summary>The image.</summary>
    public required ImageReference Image { get; init; }

    /// <summary>The region of the VMs, normalized (<c>westeurope</c>).</summary>
    public required string Region { get; init; }

    /// <summary>The subscription of the VMs.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>The resource group of the VMs.</summary>
    public string? ResourceGroup { get; init; }

    /// <summary>The ID of the closest known scope that the VMs will be in: the resource group, or else the subscription.</summary>
    public string TargetScope => "/subscriptions/" + SubscriptionId + (ResourceGroup is null ? "" : "/resourceGroups/" + ResourceGroup);

    /// <summary>The tenant of the session.</summary>
    public string? TenantId { get; init; }

    /// <summary>The VM size.</summary>
    public string? VmSize { get; init; }

    /// <summary>Standard, TrustedLaunch, or ConfidentialVM.</summary>
    public string? SecurityType { get; init; }

    /// <summary>Regular or Spot; Regular if it is null.</summary>
    public string? Priority { get; init; }

    /// <summary>Whether spot VMs are to be created, which count against a quota of their own.</summary>
    public bool IsSpot => string.Equals(Priority, "Spot", StringComparison.OrdinalIgnoreCase) || string.Equals(Priority, "Low", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the request contains an OS profile.</summary>
    public bool? HasOsProfile { get; init; }

    /// <summary>Whether the request specifies a purchase plan.</summary>
    public bool? HasPlan { get; init; }

    /// <summary>The number of VMs to be created at the same time.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Whether the image is in a different subscription than the VMs.</summary>
    public bool CrossesSubscriptions => !Image.IsShared && !string.Equals(Image.SubscriptionId, SubscriptionId, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address of the image definition.</summary>
    public string DefinitionPath => Image.IsShared ? ArmPath.Shared(SubscriptionId, Region, Image.DefinitionId) : ArmPath.Of(Image.DefinitionId);

    /// <summary>The address of a version, with the validations that Azure ran. Others do not see those of a shared image.</summary>
    public string ValidatedVersionPath(string version) => ArmPath.Of(Image.VersionId(version), ArmPath.ValidationProfile);

    /// <summary>The address of a version, with its replication status where there is one.</summary>
    public string VersionPath(string version) =>
        Image.IsShared ? ArmPath.Shared(SubscriptionId, Region, Image.VersionId(version)) : ArmPath.Of(Image.VersionId(version), ArmPath.ReplicationStatus);
}
