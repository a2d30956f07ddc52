using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ReplicationFailedInRegionVerifyTests
{
    private const string Id = "SIG501";

    private const string Text =
        "az sig image-version update -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: (ValidationError) Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{region:westeurope, detail:Failed with internal server error.}'. If retry does not work, then please do an update.";

    [Fact]
    public async Task Confirms_with_the_regions_that_are_failed_and_the_reason()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"Failed","summary":[{"region":"East US","state":"Completed","details":"","progress":100},{"region":"West Europe","state":"failed","details":"Disk is gone.","progress":0},{"region":"UK South","state":"Failed","details":"","progress":0}]}}}"""), "replication failed in West Europe, UK South: Disk is gone.");

        Assert.Equal("West Europe", finding.Values["Region"]);
        Assert.Equal("West Europe, UK South", finding.Values["Regions"]);
        Assert.Equal("Disk is gone", finding.Values["Detail"]);
    }

    [Fact]
    public Task Refutes_where_no_region_is_failed_any_more() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"Completed","summary":[{"region":"West Europe","state":"Completed","details":"","progress":100}]}}}"""), "completed: West Europe");

    [Fact]
    public Task Refutes_where_it_is_copied_again() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"InProgress","summary":[{"region":"West Europe","state":"Replicating","details":"","progress":12}]}}}"""), "replicating: West Europe");

    [Fact]
    public Task Cannot_tell_of_a_version_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Version, 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_where_Azure_gives_no_status() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","properties":{}}"""), "'replicationStatus'");

    [Fact]
    public Task Cannot_tell_of_a_subscription_the_sign_in_does_not_see() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Version, 404, "SubscriptionNotFound"), "cannot see the subscription");

    [Fact]
    public Task Cannot_tell_without_the_version() =>
        Verifying.CannotTellAsync(Id, "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{region:westeurope, detail:Failed.}'.", new StubTransport(), "image version");
}
