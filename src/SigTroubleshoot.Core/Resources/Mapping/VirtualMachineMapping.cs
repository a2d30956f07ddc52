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
            Statuses = [.. node.Find("instanceView.statuses").Items.Select(MapStatus)],
            Extensions = [.. node.Find("instanceView.extensions").Items.Select(MapExtension)],
        };
    }

    private static InstanceExtension MapExtension(IResourceNode node) =>
        new(node["name"].Text ?? "", [.. node["statuses"].Items.Concat(node["substatuses"].Items).Select(MapStatus)]);

    private static InstanceStatus MapStatus(IResourceNode node) => new(node["code"].Text ?? "", node.FilledTextOf("message"));
}
