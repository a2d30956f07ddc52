using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Unit.Resources;

public sealed class VirtualMachineMappingTests
{
    [Fact]
    public void Reads_the_VM_with_its_instance_view()
    {
        var machine = VirtualMachineMapping.Map(Node.Of(
            """
            {"id":"/vm","name":"vm-otter","location":"eastus","plan":{"name":"n","publisher":"p","product":"o"},"properties":{
              "provisioningState":"Creating","securityProfile":{"securityType":"TrustedLaunch"},
              "storageProfile":{"imageReference":{"id":"/image"},
                "osDisk":{"name":"os","osType":"Linux","diffDiskSettings":{"option":"local"},"managedDisk":{"id":"/disk/os","storageAccountType":"Premium_LRS","securityProfile":{"diskEncryptionSet":{"id":"/des/cvm"}}}},
                "dataDisks":[{"lun":1,"name":"data","vhd":{"uri":"https://store/data.vhd"}}]},
              "instanceView":{"hyperVGeneration":"V2","statuses":[{"code":"ProvisioningState/failed/OSProvisioningTimedOut","message":"Timed out."},{"code":"OSState/Generalized"}]}}}
            """));

        Assert.Equal(("/vm", "vm-otter", "eastus", "Creating", "TrustedLaunch", "Linux", "V2"), (machine.Id, machine.Name, machine.Location, machine.ProvisioningState, machine.SecurityType, machine.OsType, machine.HyperVGeneration));
        Assert.Equal("/image", machine.ImageReference!.ToString());
        Assert.Equal("p:o:n", machine.PurchasePlan.ToString());
        Assert.True(machine.OSDisk!.IsEphemeral);
        Assert.Equal(("/disk/os", "Premium_LRS", "/des/cvm"), (machine.OSDisk.ManagedDiskId, machine.OSDisk.StorageAccountType, machine.OSDisk.DiskEncryptionSetId));
        Assert.Equal("https://store/data.vhd", Assert.Single(machine.DataDisks!).VhdUri);
        Assert.Equal(2, machine.Disks.Count());
        Assert.Equal("Generalized", machine.OsState);
        Assert.Equal(new InstanceStatus("failed/OSProvisioningTimedOut", "Timed out."), machine.ProvisioningStatus);
    }

    [Fact]
    public void A_running_VM_is_specialized() =>
        Assert.Equal("Specialized", VirtualMachineMapping.Map(Node.Of("""{"properties":{"instanceView":{"statuses":[{"code":"PowerState/running"}]}}}""")).OsState);

    [Fact]
    public void Without_an_instance_view_the_OS_state_is_unknown()
    {
        var machine = VirtualMachineMapping.Map(Node.Of("""{"properties":{"storageProfile":{"osDisk":{}}}}"""));

        Assert.Null(machine.OsState);
        Assert.Null(machine.ProvisioningStatus);
        Assert.Equal(PurchasePlan.None, machine.PurchasePlan);
        Assert.Empty(machine.DataDisks!);
        Assert.False(machine.OSDisk!.IsEphemeral);
    }

    [Theory]
    [InlineData("""{"id":"","sharedGalleryImageId":"/SharedGalleries/g/Images/i/Versions/latest"}""", "/SharedGalleries/g/Images/i/Versions/latest")]
    [InlineData("""{"communityGalleryImageId":"/CommunityGalleries/g/Images/i"}""", "/CommunityGalleries/g/Images/i")]
    [InlineData("""{"publisher":"Canonical","offer":"ubuntu","sku":"24_04","version":"latest"}""", "Canonical:ubuntu:24_04:latest")]
    public void Reads_the_image_of_a_scale_set(string reference, string name)
    {
        var scaleSet = VirtualMachineScaleSetMapping.Map(Node.Of(
            """
            {"name":"vmss","properties":{"upgradePolicy":{"automaticOSUpgradePolicy":{"enableAutomaticOSUpgrade":true}},
              "virtualMachineProfile":{"storageProfile":{"imageReference":REFERENCE}}}}
            """.Replace("REFERENCE", reference, StringComparison.Ordinal)));

        Assert.Equal("vmss", scaleSet.Name);
        Assert.True(scaleSet.AutomaticOSUpgrade);
        Assert.Equal(name, scaleSet.ImageReference!.ToString());
        Assert.Equal(name.StartsWith('/'), scaleSet.ImageReference.Id is not null);
    }
}
