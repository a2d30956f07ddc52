using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ReplicationFailedUnspecifiedVerifyTests
{
    private const string Id = "SIG511";

    private const string Text =
        "az sig image-version update -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: (InternalOperationError) Replication failed in this region due to 'An internal execution error occurred. Please retry later.'";

    [Fact]
    public Task Confirms_with_what_Azure_says_now() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"Failed","summary":[{"region":"UK South","state":"Failed","details":"Out of capacity.","progress":0}]}}}"""), "replication failed in UK South: Out of capacity.");

    [Fact]
    public Task Refutes_where_every_region_is_complete() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"Completed","summary":[{"region":"UK South","state":"Completed","details":"","progress":100}]}}}"""), "completed: UK South");

    [Fact]
    public Task Cannot_tell_of_a_version_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_while_throttled() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Version, 429, "TooManyRequests"), "throttled the request");
}
