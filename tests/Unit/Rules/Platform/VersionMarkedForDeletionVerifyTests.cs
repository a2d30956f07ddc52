using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class VersionMarkedForDeletionVerifyTests
{
    private const string Id = "SIG932";

    private const string Text =
        "az sig image-version update -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: (OperationNotAllowed) Operation 'Update Gallery Image Version' is not allowed on 4.2.1 since it is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete).";

    [Fact]
    public Task Confirms_a_version_that_is_being_deleted() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"provisioningState":"deleting"}}"""), "is being deleted (state deleting)");

    [Fact]
    public Task Confirms_a_deletion_that_stopped() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"provisioningState":"Failed"}}"""), "delete it again");

    [Fact]
    public Task Refutes_a_version_that_is_well() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1","properties":{"provisioningState":"Succeeded"}}"""), "not being deleted (state Succeeded)");

    [Fact]
    public Task Refutes_a_version_that_is_gone() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport(), "can be published again");

    [Fact]
    public Task Cannot_tell_where_the_state_is_absent() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Ids.Version, """{"name":"4.2.1"}"""), "'provisioningState'");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Version, 403, "AuthorizationFailed"), "is not allowed to read it");
}
