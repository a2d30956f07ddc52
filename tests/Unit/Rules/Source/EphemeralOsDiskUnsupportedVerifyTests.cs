using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class EphemeralOsDiskUnsupportedVerifyTests
{
    private const string Id = "SIG423";
    private const string Error = $"ERROR: (InvalidParameter) Source virtual machine {Ids.Vm} cannot contain an ephemeral OS disk.\nCode: InvalidParameter";

    [Fact]
    public async Task Confirms_an_OS_disk_on_the_host() =>
        Assert.Contains("'os-otter'", (await Verifying.ConfirmsAsync(Id, Error, With("""{"osDisk":{"name":"os-otter","diffDiskSettings":{"option":"local"}}}"""))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Refutes_a_managed_OS_disk() => await Verifying.RefutesAsync(Id, Error, With("""{"osDisk":{"name":"os-otter","managedDisk":{}}}"""));

    [Fact]
    public async Task Cannot_tell_of_a_VM_that_is_gone_or_cannot_be_read()
    {
        Assert.Contains(Ids.Vm, (await Verifying.CannotTellAsync(Id, Error, new StubTransport())).Verification, StringComparison.Ordinal);
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Ids.Vm));
        await Verifying.CannotTellAsync(Id, Error, With("{}"));
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().With(Ids.Vm, "{}"));
        await Verifying.CannotTellAsync(Id, "Source virtual machine vm-otter cannot contain an ephemeral OS disk.", new StubTransport());
    }

    private static StubTransport With(string storage) => new StubTransport().With(Ids.Vm, $$$"""{"properties":{"storageProfile":{{{storage}}}}}""");
}
