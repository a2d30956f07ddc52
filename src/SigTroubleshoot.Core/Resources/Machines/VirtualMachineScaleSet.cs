namespace SigTroubleshoot.Resources;

/// <summary>A virtual machine scale set. Null means absent.</summary>
/// <remarks>The REST reference of <c>Microsoft.Compute/virtualMachineScaleSets</c>.</remarks>
internal sealed record VirtualMachineScaleSet
{
    /// <summary>The resource ID.</summary>
    public string? Id { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary><c>virtualMachineProfile.storageProfile.imageReference</c>.</summary>
    public VmImageReference? ImageReference { get; init; }

    /// <summary><c>upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade</c>.</summary>
    public bool? AutomaticOSUpgrade { get; init; }
}
