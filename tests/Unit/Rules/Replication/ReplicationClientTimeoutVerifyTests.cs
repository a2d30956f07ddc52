using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ReplicationClientTimeoutVerifyTests
{
    private const string Id = "SIG506";

    private const string Text =
        $"│ Error: creating Version (Subscription: \"{Ids.Subscription}\"\n│ Resource Group Name: \"rg-otter\"\n│ Gallery Name: \"gal_otter\"\n│ Image Name: \"ubuntu-otter\"\n│ Version Name: \"4.2.1\"): polling after CreateOrUpdate: context deadline exceeded\n│\n│   with azurerm_shared_image_version.otter,";

    [Fact]
    public Task Confirms_that_replication_goes_on() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"InProgress","summary":[{"region":"East US","state":"Completed","details":"","progress":100},{"region":"UK South","state":"Replicating","details":"","progress":40}]}}}"""), "state InProgress); not complete yet: UK South", session: null);

    [Fact]
    public Task Confirms_with_a_failure_that_came_later() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"Failed","summary":[{"region":"UK South","state":"Failed","details":"Out of capacity.","progress":0}]}}}"""), "failed in UK South: Out of capacity.");

    [Fact]
    public Task Refutes_where_the_version_is_complete() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"Completed","summary":[{"region":"East US","state":"Completed","details":"","progress":100},{"region":"UK South","state":"Completed","details":"","progress":100}]}}}"""), "complete in East US, UK South");

    [Fact]
    public Task Cannot_tell_of_a_version_that_never_came() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_without_a_version() =>
        Verifying.CannotTellAsync(Id, "==> azure-arm.otter: Future#WaitForCompletion: context has been cancelled: StatusCode=200 -- Original Error: context deadline exceeded", new StubTransport(), "image version");
}
