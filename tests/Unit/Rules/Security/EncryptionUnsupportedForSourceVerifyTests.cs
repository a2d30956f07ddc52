using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class EncryptionUnsupportedForSourceVerifyTests
{
    private const string Id = "SIG811";

    private const string Text =
        $"az sig image-version update -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: Encryption is not supported for source resource '{Ids.Version}'.";

    [Fact]
    public Task Confirms_a_version_that_is_encrypted() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"publishingProfile":{"targetRegions":[{"name":"West US 2","encryption":{"osDiskImage":{"diskEncryptionSetId":"/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des"}}}]}}}"""), "already encrypted with a customer-managed key");

    [Fact]
    public Task Confirms_a_kind_that_cannot_be_encrypted() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"publishingProfile":{"targetRegions":[{"name":"West US 2","encryption":{}}]}}}"""), "(Microsoft.Compute/galleries/images/versions)");

    [Fact]
    public Task Refutes_a_disk() =>
        Verifying.RefutesAsync(Id, Text.Replace(Ids.Version, Ids.Disk), new StubTransport().With(Ids.Disk, "{}"), "can be encrypted");

    [Fact]
    public Task Cannot_tell_of_a_source_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");
}
