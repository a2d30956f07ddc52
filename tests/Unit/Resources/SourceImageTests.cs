using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Unit.Rules;

namespace SigTroubleshoot.Unit.Resources;

public sealed class SourceImageTests
{
    [Fact]
    public void A_VM_has_its_OS_in_the_instance_view_and_its_keys_on_its_disks()
    {
        var source = Read(
            Ids.Vm,
            """
            "location":"eastus","plan":{"publisher":"p","product":"o","name":"n"},"properties":{"provisioningState":"Succeeded","storageProfile":{
              "osDisk":{"osType":"Linux","diskSizeGB":30,"managedDisk":{"diskEncryptionSet":{"id":"/des/one"}}},
              "dataDisks":[{"lun":2,"diskSizeGB":64,"managedDisk":{"diskEncryptionSet":{"id":"/DES/ONE"}}}]},
              "instanceView":{"hyperVGeneration":"V2","statuses":[{"code":"OSState/generalized"}]}}
            """);

        Assert.Equal(SourceKind.VirtualMachine, source.Kind);
        Assert.Equal(("Linux", "Generalized", "V2", "p:o:n"), (source.OsType, source.OsState, source.HyperVGeneration, source.PurchasePlan?.ToString()));
        Assert.Equal(64, source.SizeInGB);
        Assert.Equal("2", Assert.Single(source.Luns!));
        Assert.Equal("/des/one", Assert.Single(source.DiskEncryptionSetIds));
    }

    [Fact]
    public void A_managed_image_has_no_plan()
    {
        var source = Read(Ids.Image, """ "properties":{"provisioningState":"Creating","hyperVGeneration":"V1","storageProfile":{"osDisk":{"osType":"Windows","osState":"Generalized","diskEncryptionSet":{"id":"/des/one"}}}} """);

        Assert.Equal(SourceKind.ManagedImage, source.Kind);
        Assert.Equal(("Creating", "Windows", "Generalized", "V1"), (source.ProvisioningState, source.OsType, source.OsState, source.HyperVGeneration));
        Assert.Null(source.PurchasePlan);
        Assert.Empty(source.Luns!);
        Assert.Null(source.SizeInGB);
        Assert.Equal("/des/one", Assert.Single(source.DiskEncryptionSetIds));
    }

    [Fact]
    public void A_disk_and_a_snapshot_are_an_OS_disk_without_data_disks()
    {
        const string Json = """ "properties":{"diskSizeGB":127,"osType":"Windows","hyperVGeneration":"V2","supportedCapabilities":{"architecture":"Arm64","diskControllerTypes":"SCSI, NVMe"},"securityProfile":{"securityType":"TrustedLaunch"}} """;
        var disk = Read(Ids.Disk, Json);

        Assert.Equal((SourceKind.Disk, SourceKind.Snapshot), (disk.Kind, Read(Ids.Snapshot, Json).Kind));
        Assert.Equal(("Windows", "Arm64", "SCSI, NVMe", "TrustedLaunch"), (disk.OsType, disk.Architecture, disk.DiskControllerTypes, disk.SecurityType));
        Assert.Null(disk.OsState);
        Assert.Equal(127, disk.SizeInGB);
        Assert.Empty(disk.Luns!);
        Assert.Equal(PurchasePlan.None, disk.PurchasePlan);
    }

    [Fact]
    public void A_version_has_its_OS_in_its_definition()
    {
        var version = new ImageVersion
        {
            Id = Ids.Version,
            Location = "westeurope",
            ProvisioningState = "Succeeded",
            OSDiskImage = new() { SizeInGB = "127" },
            DataDiskImages = [new() { Lun = "0", SizeInGB = "large" }],
            TargetRegions = [new() { Name = "West Europe", OSDiskEncryptionSetId = "/des/one", SecureVMDiskEncryptionSetId = "/des/cvm" }, new() { Name = "uksouth", OSDiskEncryptionSetId = "/des/one" }],
        };
        var definition = new ImageDefinition { OsType = "Linux", OsState = "Specialized", HyperVGeneration = "V2", Architecture = "x64", PurchasePlanName = "n" };

        var alone = SourceImage.Of(version, null);
        var both = SourceImage.Of(version, definition);

        Assert.Equal((SourceKind.ImageVersion, Ids.Version, "westeurope", "Succeeded"), (both.Kind, both.Id, both.Location, both.ProvisioningState));
        Assert.Equal(["West Europe", "uksouth"], both.TargetRegions);
        Assert.Equal(["/des/one", "/des/cvm"], both.DiskEncryptionSetIds);
        Assert.Equal(127, both.SizeInGB);
        Assert.Equal(("Linux", "Specialized", "V2", "x64", "::n"), (both.OsType, both.OsState, both.HyperVGeneration, both.Architecture, both.PurchasePlan?.ToString()));
        Assert.Null(alone.OsType);
        Assert.Null(alone.PurchasePlan);
    }

    [Fact]
    public void An_impossible_source_is_null_but_its_region_can_be_read()
    {
        var node = Node.Of($$"""{"id":"{{Ids.StorageAccount}}","location":"eastus"}""");

        Assert.Null(SourceImageMapping.Map(node));
        Assert.Null(SourceImageMapping.Map(Node.Of("""{"location":"eastus"}""")));
        Assert.Equal(("eastus", SourceKind.Unknown), (Read(Ids.StorageAccount, "\"location\":\"eastus\"").Location, Read(Ids.StorageAccount, "").Kind));
        Assert.Equal(SourceKind.Disk, SourceImageMapping.Map(Node.Of($$"""{"id":"{{Ids.Disk}}"}"""))!.Kind);
    }

    private static SourceImage Read(string id, string members)
    {
        Assert.True(ResourceId.TryParse(id, out var parsed));
        return SourceImageMapping.Map(parsed, Node.Of("{" + members + "}"));
    }
}
