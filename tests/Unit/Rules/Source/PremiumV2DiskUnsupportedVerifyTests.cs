using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class PremiumV2DiskUnsupportedVerifyTests
{
    private const string Id = "SIG441";
    private const string Os = Ids.Compute + "/disks/os-otter";
    private const string Error = "PUT https://management.azure.com" + Ids.Version + "\nERROR: (InternalOperationError) Replication failed in this region due to 'Snapshots of PremiumV2_LRS disks are not supported.'.";

    [Fact]
    public Task Confirms_a_data_disk_of_the_source_machine() =>
        Verifying.ConfirmsAsync(Id, Error, With("Premium_LRS", "PremiumV2_LRS"), $"The source '{Ids.Vm}' has a Premium SSD v2 disk, '{Ids.Disk}'.");

    [Fact]
    public Task Confirms_by_the_disk_where_the_machine_does_not_show_its_type() =>
        Verifying.ConfirmsAsync(Id, Error, With("Premium_LRS", "").With(Ids.Disk, """{"sku":{"name":"premiumv2_lrs"}}"""), Ids.Disk);

    [Fact]
    public Task Confirms_a_disk_that_is_the_source_itself() =>
        Verifying.ConfirmsAsync(Id, Error, new StubTransport().With(Ids.Version, Version($$"""{"osDiskImage":{"source":{"id":"{{Ids.Disk}}"} } }""")).With(Ids.Disk, """{"sku":{"name":"PremiumV2_LRS"}}"""), Ids.Disk);

    [Fact]
    public Task Refutes_other_disks() => Verifying.RefutesAsync(Id, Error, With("Premium_LRS", "UltraSSD_LRS"), "has no Premium SSD v2 disk now");

    [Fact]
    public async Task Cannot_tell_what_cannot_be_read()
    {
        await Verifying.CannotTellAsync(Id, Error, new StubTransport());
        await Verifying.CannotTellAsync(Id, Error, With("Premium_LRS", "").Forbids(Ids.Disk));
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().With(Ids.Version, Version("{}")));
        await Verifying.CannotTellAsync(Id, Error, With("Premium_LRS", "PremiumV2_LRS").Forbids(Ids.Vm));
    }

    private static string Version(string storage) => $$"""{"name":"4.2.1","properties":{"storageProfile":{{storage}} } }""";

    private static StubTransport With(string osType, string dataType) => new StubTransport()
        .With(Ids.Version, Version($$"""{"source":{"virtualMachineId":"{{Ids.Vm}}"} }"""))
        .With(Ids.Vm, $$$$"""{"properties":{"storageProfile":{"osDisk":{"managedDisk":{"id":"{{{{Os}}}}","storageAccountType":"{{{{osType}}}}"}},"dataDisks":[{"managedDisk":{"id":"{{{{Ids.Disk}}}}","storageAccountType":"{{{{dataType}}}}"}}]}}}""");
}
