namespace SigTroubleshoot.Resources;

/// <summary>The kind of resource that an image version is created from.</summary>
internal enum SourceKind
{
    /// <summary>Another kind, or unknown.</summary>
    Unknown,

    /// <summary>A virtual machine.</summary>
    VirtualMachine,

    /// <summary>A managed image, which belongs to no gallery.</summary>
    ManagedImage,

    /// <summary>A managed disk.</summary>
    Disk,

    /// <summary>A snapshot of a disk.</summary>
    Snapshot,

    /// <summary>An image version.</summary>
    ImageVersion,
}
