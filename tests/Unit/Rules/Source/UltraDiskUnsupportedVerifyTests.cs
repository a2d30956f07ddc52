using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class UltraDiskUnsupportedVerifyTests
{
    private const string Id = "SIG424";
    private const string Os = Ids.Compute + "/disks/os-otter";
    private const string Error = $"ERROR: (InvalidParameter) Source virtual machine {Ids.Vm} cannot contain disk ['{Ids.Disk}'] stored in an UltraSSD account type.\nCode: InvalidParameter";

    [Fact]
    public async Task Confirms_an_Ultra_disk_of_a_VM_that_tells_its_types() =>
        Assert.Contains(Ids.Disk, (await Verifying.ConfirmsAsync(Id, Error, With("Premium_LRS", "UltraSSD_LRS"))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Confirms_an_Ultra_disk_of_a_VM_that_leaves_the_types_to_the_disks() =>
        await Verifying.ConfirmsAsync(Id, Error, With("", "").With(Os, Disk("Premium_LRS")).With(Ids.Disk, Disk("ultraSSD_LRS")));

    [Fact]
    public async Task Refutes_other_disks()
    {
        await Verifying.RefutesAsync(Id, Error, With("Premium_LRS", "PremiumV2_LRS"));
        await Verifying.RefutesAsync(Id, Error, With("", "").With(Os, Disk("Premium_LRS")).With(Ids.Disk, Disk("Premium_LRS")));
    }

    [Fact]
    public async Task Cannot_tell_of_a_disk_or_VM_that_cannot_be_read()
    {
        await Verifying.CannotTellAsync(Id, Error, With("Premium_LRS", "").Forbids(Ids.Disk));
        await Verifying.CannotTellAsync(Id, Error, With("Premium_LRS", "").With(Ids.Disk, "{}"));
        await Verifying.CannotTellAsync(Id, Error, new StubTransport());
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Ids.Vm));
    }

    private static string Disk(string sku) => $$$"""{"sku":{"name":"{{{sku}}}"}}""";

    private static StubTransport With(string osType, string dataType) => new StubTransport().With(
        Ids.Vm,
        $$$$"""{"properties":{"storageProfile":{"osDisk":{"managedDisk":{"id":"{{{{Os}}}}","storageAccountType":"{{{{osType}}}}"}},"dataDisks":[{"managedDisk":{"id":"{{{{Ids.Disk}}}}","storageAccountType":"{{{{dataType}}}}"}}]}}}""");
}
