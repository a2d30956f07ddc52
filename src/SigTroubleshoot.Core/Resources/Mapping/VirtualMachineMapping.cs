namespace SigTroubleshoot.Resources.Mapping;

/// <summary>Reads a virtual machine from ARM's JSON, the output of the Azure CLI, or a PSVirtualMachine.</summary>
internal static class VirtualMachineMapping
{
    /// <summary>The VM; absent values are null.</summary>
    public static VirtualMachine Map(IResourceNode node)
    {
        var profile = node.Find("storageProfile");
        return new VirtualMachine
        {
            Id = node.FilledTextOf("id"),
            Name = node.FilledTextOf("name"),
            Location = node.FilledTextOf("location"),
            ProvisioningState = node.FilledTextOf("provisioningState"),
            ImageReference = VmImageReferenceMapping.Map(profile["imageReference"]),
            PurchasePlan = PurchasePlanMapping.Map(node["plan"]),
            SecurityType = node.FilledTextOf("securityProfile.securityType"),
            OsType = profile.FilledTextOf("osDisk.osType"),
            OSDisk = SourceDiskMapping.Map(profile["osDisk"]),
            DataDisks = SourceDiskMapping.MapDataDisks(profile),
            HyperVGeneration = node.FilledTextOf("instanceView.hyperVGeneration"),
            Statuses = [.. node.Find("instanceView.statuses").Items.Select(status => new InstanceStatus(status["code"].Text ?? "", status.FilledTextOf("message")))],
        };
    }
}
