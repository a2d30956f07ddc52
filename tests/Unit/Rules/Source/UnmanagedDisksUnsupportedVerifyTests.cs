using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class UnmanagedDisksUnsupportedVerifyTests
{
    private const string Id = "SIG425";
    private const string Error = $"ERROR: (InvalidParameter) Source virtual machine {Ids.Vm} must be created from Managed Disks.\nCode: InvalidParameter";
    private const string Blob = """{"name":"blob-otter","vhd":{"uri":"https://stotter.blob.core.windows.net/vhds/os.vhd"}}""";
    private const string Managed = """{"name":"os-otter","managedDisk":{"storageAccountType":"Premium_LRS"}}""";

    [Theory]
    [InlineData($$"""{"osDisk":{{Blob}}}""")]
    [InlineData($$"""{"osDisk":{{Managed}},"dataDisks":[{{Managed}},{{Blob}}]}""")]
    public async Task Confirms_a_disk_in_a_storage_account(string storage) =>
        Assert.Contains("'blob-otter'", (await Verifying.ConfirmsAsync(Id, Error, With(storage))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Refutes_managed_disks() => await Verifying.RefutesAsync(Id, Error, With($$"""{"osDisk":{{Managed}},"dataDisks":[{{Managed}}]}"""));

    [Fact]
    public async Task Cannot_tell_of_a_VM_that_is_gone_or_cannot_be_read()
    {
        await Verifying.CannotTellAsync(Id, Error, new StubTransport());
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Ids.Vm));
        await Verifying.CannotTellAsync(Id, Error, With("""{"osDisk":{"name":"os-otter"}}"""));
    }

    private static StubTransport With(string storage) => new StubTransport().With(Ids.Vm, $$$"""{"properties":{"storageProfile":{{{storage}}}}}""");
}
