using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>A resource that refers to an image version.</summary>
public sealed class ImageUseReference
{
    /// <summary>The ID of the resource; for instances, that of their scale set.</summary>
    public required string ResourceId { get; init => field = CleanText.Of(value); }

    /// <summary>How it refers to the version.</summary>
    public required ImageUseKind Kind { get; init; }

    /// <summary>The number of VMs that it stands for: 1 for a VM, the number of instances of a scale set with this version, the capacity for the model of a scale set; 0 for anything else.</summary>
    public long InstanceCount { get; init; }

    /// <summary>Whether it refers to the latest version of the image definition, and this version is the latest in its region.</summary>
    public bool IsLatest { get; init; }

    /// <summary>The kind and the ID.</summary>
    public override string ToString() => $"{Kind} {ResourceId}";
}
