namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a virtual machine scale set from ARM's JSON, the output of the Azure CLI, or a PSVirtualMachineScaleSet.</summary>
internal static class VirtualMachineScaleSetMapping
{
    /// <summary>The scale set; absent values are null.</summary>
    public static VirtualMachineScaleSet Map(IResourceNode node) => new()
    {
        Id = node.FilledTextOf("id"),
        Name = node.FilledTextOf("name"),
        ImageReference = VmImageReferenceMapping.Map(node.Find("virtualMachineProfile.storageProfile.imageReference")),
        AutomaticOSUpgrade = node.Find("upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade").Flag(),
    };
}
