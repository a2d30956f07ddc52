using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Unit.Resources;

public sealed class PackerBuildMappingTests
{
    [Theory]
    [InlineData("{", "}")]
    [InlineData("[{", "}]")]
    public void Reads_a_builder_whose_block_stands_alone_or_in_a_list(string open, string close)
    {
        var build = PackerBuildMapping.Map(Node.Of(
            $$"""
            {"type":"azure-arm","location":"West US 2","disk_encryption_set_id":"/des","shared_image_gallery_replica_count":2,
             "shared_image_gallery_destination":{{open}}"resource_group":"rg","gallery_name":"gal","image_name":"img","image_version":"1.2.3","replication_regions":["uksouth"],"target_region":[{"name":"northeurope","replicas":3,"disk_encryption_set_id":"/des-ne"},"${var.more}"]{{close}} }
            """));

        Assert.Equal(("West US 2", "/des", "2"), (build.Location, build.DiskEncryptionSetId, build.ReplicaCount));
        Assert.Equal(new PackerGalleryDestination { ResourceGroup = "rg", Gallery = "gal", Definition = "img", Version = "1.2.3" }, build.Destination);
        Assert.Equal(["uksouth"], build.ReplicationRegions);
        var region = Assert.Single(build.TargetRegions);
        Assert.Equal(("northeurope", "3", "/des-ne"), (region.Name, region.ReplicaCount, region.OSDiskEncryptionSetId));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"shared_image_gallery_destination":"${var.destination}"}""")]
    public void What_is_absent_is_absent(string json)
    {
        var build = PackerBuildMapping.Map(Node.Of(json));
        Assert.Null(build.Destination);
        Assert.Equal((null, null, null, 0, 0), (build.Location, build.DiskEncryptionSetId, build.ReplicaCount, build.ReplicationRegions.Count, build.TargetRegions.Count));
    }
}
