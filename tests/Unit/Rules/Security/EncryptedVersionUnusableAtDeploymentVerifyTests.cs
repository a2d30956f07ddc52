using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class EncryptedVersionUnusableAtDeploymentVerifyTests
{
    private const string Id = "SIG802";

    private const string Text =
        $"New-AzVM: Disk encryption set /subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des in Azure Compute Gallery {Ids.Version} belongs to subscription 7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093 and cannot be used with resource 'vm-otter' in subscription 3d9a1b5e-6c72-4f08-b1e4-9a0d7c5f2e83";

    [Fact]
    public Task Confirms_with_the_set_of_the_version() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"publishingProfile":{"targetRegions":[{"name":"West US 2","encryption":{"osDiskImage":{"diskEncryptionSetId":"/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des"}}}]}}}"""), "The image version encrypts the OS disk in West US 2");

    [Fact]
    public Task Confirms_a_data_disk() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"publishingProfile":{"targetRegions":[{"name":"West US 2","encryption":{"dataDiskImages":[{"lun":1,"diskEncryptionSetId":"/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des"}]}}]}}}"""), "LUN 1");

    [Fact]
    public Task Refutes_a_version_without_sets() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"publishingProfile":{"targetRegions":[{"name":"West US 2","encryption":{}}]}}}"""), "uses no disk encryption set outside");

    [Fact]
    public Task Refutes_a_set_of_the_same_subscription() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"publishingProfile":{"targetRegions":[{"name":"West US 2","encryption":{"osDiskImage":{"diskEncryptionSetId":"/subscriptions/3D9A1b5e-6c72-4f08-b1e4-9a0d7c5f2e83/resourceGroups/r/providers/Microsoft.Compute/diskEncryptionSets/d"}}}]}}}"""), "uses no disk encryption set outside");

    [Fact]
    public Task Cannot_tell_of_a_version_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");
}
