using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageInUseByVmVerifyTests
{
    private const string Id = "SIG934";

    private const string Machines = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute/virtualMachines";
    private const string Text =
        "az image delete -g rg-otter -n img-otter\nERROR: (OperationNotAllowed) Operation 'Image Delete' is not allowed since the Virtual Machines 'vm-otter,vm-lynx' are being provisioned using the Image 'img-otter'.";

    [Fact]
    public Task Confirms_with_the_machines_that_are_still_created() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Machines, """{"value":[{"id":"1","name":"VM-otter","properties":{"provisioningState":"Creating"}},{"id":"2","name":"vm-other","properties":{"provisioningState":"Creating"}}]}"""), "still being created: VM-otter.");

    [Fact]
    public Task Refutes_where_none_is_created_any_more() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Machines, """{"value":[{"id":"1","name":"VM-otter","properties":{"provisioningState":"Succeeded"}},{"id":"2","name":"vm-other","properties":{"provisioningState":"Creating"}}]}"""), "are no longer being created");

    [Fact]
    public Task Cannot_tell_without_the_right_to_list() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Machines, 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_without_a_subscription() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "subscription", session: null);
}
