namespace SigTroubleshoot;

/// <summary>How a resource refers to an image version.</summary>
public enum ImageUseKind
{
    /// <summary>A VM was created from it.</summary>
    VirtualMachine,

    /// <summary>The model of a scale set: new instances are created from it.</summary>
    ScaleSet,

    /// <summary>Instances of a scale set were created from it.</summary>
    ScaleSetInstance,

    /// <summary>A disk was created from it.</summary>
    Disk,

    /// <summary>A snapshot was created from it.</summary>
    Snapshot,

    /// <summary>An image template builds upon it.</summary>
    ImageTemplate,

    /// <summary>An image template publishes to it, or to its image definition. This needs no existing version, so it does not count as a use.</summary>
    ImageTemplateTarget,

    /// <summary>Another image version was created from it.</summary>
    ImageVersion,
}
