using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class EncryptionAddedToExistingVersionVerifyTests
{
    private const string Id = "SIG807";

    private const string Text =
        "az sig image-version update -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: Cannot specify new data disk image encryption lun [3] with a disk encryption set in region [West US 2] for update gallery image version request.";

    [Fact]
    public Task Confirms_a_disk_that_is_not_encrypted() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"publishingProfile":{"targetRegions":[{"name":"West US 2","encryption":{"osDiskImage":{"diskEncryptionSetId":"/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des"}}},{"name":"East US","encryption":{"dataDiskImages":[{"lun":3,"diskEncryptionSetId":"/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des"}]}}]}}}"""), "at LUN 3 in West US 2");

    [Fact]
    public Task Refutes_a_disk_that_is_encrypted() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"publishingProfile":{"targetRegions":[{"name":"westus2","encryption":{"dataDiskImages":[{"lun":3,"diskEncryptionSetId":"/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des"}]}}]}}}"""), "already encrypts the data disk at LUN 3 in westus2");

    [Fact]
    public Task Cannot_tell_of_a_version_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");
}
