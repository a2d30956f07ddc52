using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class EncryptedSourceOtherSubscriptionVerifyTests
{
    private const string Id = "SIG803";

    private const string Source = "/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg-lynx/providers/Microsoft.Compute/disks/disk-lynx";
    private const string Text =
        $"az sig image-version update -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: Encrypted source: '{Source}' is in a different subscription ID than the current gallery image version subscription '{Ids.Subscription}'.";

    [Fact]
    public Task Confirms_an_encrypted_disk() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Source, """{"properties":{"encryption":{"diskEncryptionSetId":"/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des"}}}"""), "is encrypted with a customer-managed key");

    [Theory]
    [InlineData("""{"properties":{"securityProfile":{"securityType":"ConfidentialVM_DiskEncryptedWithCustomerKey","secureVMDiskEncryptionSetId":"/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/cvm"}}}""")]
    public Task Confirms_a_disk_with_the_key_of_a_confidential_machine(string disk) =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Source, disk), "is encrypted with a customer key");

    [Fact]
    public Task Refutes_a_source_without_a_set() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Source, """{"properties":{"encryption":{"type":"EncryptionAtRestWithPlatformKey"}}}"""), "uses no disk encryption set");

    [Fact]
    public Task Refutes_a_source_of_the_same_subscription() =>
        Verifying.RefutesAsync(Id, Text.Replace(Source, Ids.Disk), new StubTransport().With(Ids.Disk, """{"properties":{"encryption":{"diskEncryptionSetId":"/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des"}}}"""), "is in the subscription of the image version");

    [Fact]
    public Task Cannot_tell_of_a_source_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Source, 403, "AuthorizationFailed"), "is not allowed to read it");
}
