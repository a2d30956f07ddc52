using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class OsProvisioningSlowVerifyTests
{
    private const string Id = "SIG615";

    private const string Text =
        "az vm create -g rg-otter -n vm-otter\nERROR: (OSProvisioningTimedOut) OS Provisioning for VM 'vm-otter' did not finish in the allotted time. The VM may still finish provisioning successfully. Please check provisioning state later.";

    [Fact]
    public Task Confirms_with_the_state_of_the_machine() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Vm, """{"name":"vm-otter","properties":{"provisioningState":"Failed","instanceView":{"statuses":[{"code":"ProvisioningState/failed/OSProvisioningTimedOut","message":"Too slow."},{"code":"PowerState/running"}]}}}"""), "(state failed/OSProvisioningTimedOut): Too slow.");

    [Fact]
    public Task Confirms_a_machine_that_is_still_created() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Vm, """{"name":"vm-otter","properties":{"provisioningState":"Creating"}}"""), "(state Creating)");

    [Fact]
    public Task Refutes_a_machine_that_made_it() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Vm, """{"name":"vm-otter","properties":{"instanceView":{"statuses":[{"code":"ProvisioningState/succeeded"}]}}}"""), "is now provisioned");

    [Fact]
    public Task Cannot_tell_of_a_machine_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_without_a_group() =>
        Verifying.CannotTellAsync(Id, "OS Provisioning for VM 'vm-otter' did not finish in the allotted time.", new StubTransport(), "virtual machine");
}
