using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Unit.Resources;

public sealed class DiskMappingTests
{
    private const string Arm =
        """
        {"id":"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/disks/d","location":"westus2","sku":{"name":"UltraSSD_LRS"},
         "properties":{"provisioningState":"Succeeded","osType":"Linux","hyperVGeneration":"V2","diskSizeGB":64,
          "supportedCapabilities":{"architecture":"Arm64","diskControllerTypes":"SCSI, NVMe"},
          "securityProfile":{"securityType":"TrustedLaunch"},
          "purchasePlan":{"name":"byol","publisher":"contoso","product":"firewall"},
          "encryption":{"type":"EncryptionAtRestWithCustomerKey","diskEncryptionSetId":"/des/one"}}}
        """;

    // The Azure CLI moves ARM's properties to the top level.
    private const string Flat =
        """
        {"id":"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/disks/d","location":"westus2","sku":{"name":"UltraSSD_LRS"},
         "provisioningState":"Succeeded","osType":"Linux","hyperVGeneration":"V2","diskSizeGb":"64",
         "supportedCapabilities":{"architecture":"Arm64","diskControllerTypes":"SCSI, NVMe"},
         "securityProfile":{"securityType":"TrustedLaunch"},
         "purchasePlan":{"name":"byol","publisher":"contoso","product":"firewall"},
         "encryption":{"type":"EncryptionAtRestWithCustomerKey","diskEncryptionSetId":"/des/one"}}
        """;

    [Theory]
    [InlineData(Arm)]
    [InlineData(Flat)]
    public void Reads_ARM_and_flattened_properties(string json)
    {
        var disk = DiskMapping.Map(Node.Of(json));

        Assert.EndsWith("/disks/d", disk.Id, StringComparison.Ordinal);
        Assert.Equal(("westus2", "Succeeded", "Linux", "V2"), (disk.Location, disk.ProvisioningState, disk.OsType, disk.HyperVGeneration));
        Assert.Equal(("Arm64", "SCSI, NVMe", "TrustedLaunch", "UltraSSD_LRS"), (disk.Architecture, disk.DiskControllerTypes, disk.SecurityType, disk.StorageAccountType));
        Assert.Equal(64, disk.SizeInGB);
        Assert.Equal("contoso:firewall:byol", disk.PurchasePlan.ToString());
        Assert.Equal("/des/one", Assert.Single(disk.DiskEncryptionSetIds));
    }

    [Fact]
    public void Reads_the_key_of_a_confidential_VMs_disk()
    {
        var disk = DiskMapping.Map(Node.Of("""{"properties":{"securityProfile":{"securityType":"ConfidentialVM_DiskEncryptedWithCustomerKey","secureVMDiskEncryptionSetId":"/des/cvm"}}}"""));

        Assert.Equal("/des/cvm", Assert.Single(disk.DiskEncryptionSetIds));
    }

    [Fact]
    public void Absent_and_empty_values_are_null()
    {
        var disk = DiskMapping.Map(Node.Of("""{"id":"","properties":{"osType":null,"diskSizeGB":"large"}}"""));

        Assert.Null(disk.Id);
        Assert.Null(disk.OsType);
        Assert.Null(disk.SizeInGB);
        Assert.Equal(PurchasePlan.None, disk.PurchasePlan);
        Assert.Empty(disk.DiskEncryptionSetIds);
    }
}
