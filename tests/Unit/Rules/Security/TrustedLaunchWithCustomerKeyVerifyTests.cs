using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class TrustedLaunchWithCustomerKeyVerifyTests
{
    private const string Id = "SIG815";

    private const string Text =
        "az sig image-version update -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: (InternalOperationError) Replication failed in this region due to 'Contract.Assert failed: Data model DiskEncryptionSetId '' does not match DiskRP returned DiskEncryptionSetId '" + Key + "''.";
    private const string Key = "/subscriptions/" + Ids.Subscription + "/resourceGroups/rg-keys/providers/Microsoft.Compute/diskEncryptionSets/des-otter";

    private static string Version(string encryption, string source) =>
        """{"name":"4.2.1","properties":{"publishingProfile":{"targetRegions":[{"name":"West US 2","encryption":{ENC}}]},"storageProfile":{"source":{"id":"SRC"}}}}""".Replace("ENC", encryption, StringComparison.Ordinal).Replace("SRC", source, StringComparison.Ordinal);

    private const string Encrypted = """{"id":"d","properties":{"encryption":{"diskEncryptionSetId":"/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des"},"securityProfile":{"securityType":"TrustedLaunch"}}}""";

    [Fact]
    public Task Confirms_an_encrypted_disk_that_the_version_does_not_name() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, Version("", Ids.Disk)).With(Ids.Disk, Encrypted), "(TrustedLaunch) is encrypted with a customer-managed key");

    [Fact]
    public Task Looks_at_the_OS_disk_of_a_machine() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, Version("", Ids.Vm)).With(Ids.Vm, $$$"""{"properties":{"storageProfile":{"osDisk":{"managedDisk":{"id":"{{{Ids.Disk}}}"} } } } }""").With(Ids.Disk, Encrypted), "that the image version does not specify for West US 2");

    [Fact]
    public Task Refutes_where_the_version_names_the_key() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, Version(""" "osDiskImage":{"diskEncryptionSetId":"/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des"} """, Ids.Disk)).With(Ids.Disk, Encrypted), "specifies one for every target region");

    [Fact]
    public Task Refutes_a_source_without_a_key() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, Version("", Ids.Disk)).With(Ids.Disk, """{"id":"d"}"""), "is not encrypted with a customer-managed key");

    [Fact]
    public Task Cannot_tell_where_the_source_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Ids.Version, Version("", Ids.Disk)), "was not found");

    [Fact]
    public Task Cannot_tell_of_a_version_without_a_source() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Ids.Version, """{}"""), "The error does not fully specify");

    [Fact]
    public Task Cannot_tell_of_a_version_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");
}
