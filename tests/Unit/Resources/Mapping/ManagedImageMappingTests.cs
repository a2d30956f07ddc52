using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Unit.Resources;

public sealed class ManagedImageMappingTests
{
    [Fact]
    public void Reads_the_image_with_its_disks()
    {
        var image = ManagedImageMapping.Map(Node.Of(
            """
            {"id":"/i","location":"westeurope","properties":{"provisioningState":"Updating","hyperVGeneration":"V1","storageProfile":{
              "osDisk":{"osType":"Windows","osState":"Generalized","diskSizeGB":127,"managedDisk":{"id":"/disk/os"},"diskEncryptionSet":{"id":"/des/one"}},
              "dataDisks":[{"lun":3,"diskSizeGB":10,"blobUri":"https://store/data.vhd"},{"lun":4,"snapshot":{"id":"/snap"}}]}}}
            """));

        Assert.Equal(("/i", "westeurope", "Updating", "V1", "Windows", "Generalized"), (image.Id, image.Location, image.ProvisioningState, image.HyperVGeneration, image.OsType, image.OsState));
        Assert.Equal(("/disk/os", "/des/one"), (image.OSDisk!.ManagedDiskId, image.OSDisk.DiskEncryptionSetId));
        Assert.Equal(127, image.OSDisk.SizeInGB);
        Assert.Null(image.OSDisk.Lun);
        Assert.Equal(["3", "4"], image.DataDisks!.Select(disk => disk.Lun));
        Assert.Equal(["https://store/data.vhd", null], image.DataDisks!.Select(disk => disk.VhdUri));
        Assert.Equal([null, "/snap"], image.DataDisks!.Select(disk => disk.SnapshotId));
    }

    [Fact]
    public void A_disk_of_a_template_may_be_an_expression()
    {
        var image = ManagedImageMapping.Map(Node.Of("""{"properties":{"storageProfile":{"osDisk":{"managedDisk":"[variables('disk')]","hyperVGeneration":"V2"}}}}"""));

        Assert.Equal("[variables('disk')]", image.OSDisk!.ManagedDiskId);
        Assert.Equal("V2", image.MisplacedHyperVGeneration);
        Assert.Null(image.HyperVGeneration);
    }

    [Fact]
    public void Without_a_storage_profile_the_disks_are_unknown()
    {
        var image = ManagedImageMapping.Map(Node.Of("""{"properties":{}}"""));

        Assert.Null(image.OSDisk);
        Assert.Null(image.DataDisks);
    }
}
