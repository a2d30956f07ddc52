namespace SigTroubleshoot;

/// <summary>What an error can name, and a verification needs.</summary>
internal enum NamedThing
{
    /// <summary>An image version.</summary>
    Version,

    /// <summary>An image definition.</summary>
    Definition,

    /// <summary>A gallery.</summary>
    Gallery,

    /// <summary>A virtual machine.</summary>
    VirtualMachine,

    /// <summary>A scale set.</summary>
    ScaleSet,

    /// <summary>The image of a scale set.</summary>
    ScaleSetImage,

    /// <summary>An image template.</summary>
    Template,

    /// <summary>What a version is created from.</summary>
    Source,

    /// <summary>A publisher with its offer and SKU.</summary>
    Publisher,

    /// <summary>A disk encryption set.</summary>
    DiskEncryptionSet,

    /// <summary>The LUN of a data disk.</summary>
    Lun,

    /// <summary>A region.</summary>
    Region,

    /// <summary>A subscription.</summary>
    Subscription,

    /// <summary>A tenant.</summary>
    Tenant,

    /// <summary>A resource group.</summary>
    ResourceGroup,

    /// <summary>A VM size.</summary>
    VmSize,

    /// <summary>An action that a role allows.</summary>
    Action,

    /// <summary>The resource that a permission is needed on.</summary>
    Scope,

    /// <summary>A policy assignment.</summary>
    PolicyAssignment,

    /// <summary>An API version.</summary>
    ApiVersion,

    /// <summary>A preview feature.</summary>
    Feature,

    /// <summary>A version of a gallery application.</summary>
    ApplicationVersion,

    /// <summary>A quota of a subscription.</summary>
    Quota,

    /// <summary>A managed identity.</summary>
    Identity,
}
