using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ApplicationVersionNotInRegionVerifyTests
{
    private const string Rule = "SIG663";
    private const string Id = Ids.Compute + "/galleries/gal_otter/applications/holt/versions/1.0.2";
    private const string Text = $"The gallery image {Id} is not available in westus region.";

    [Fact]
    public async Task Confirms_a_region_that_is_no_target()
    {
        var azure = Azure("""{"region":"West Europe","state":"Completed"}""");
        await Verifying.ConfirmsAsync(Rule, Text, azure, "1.0.2 has no replica in westus; its target regions are West Europe.");
        Assert.EndsWith("$expand=ReplicationStatus", Assert.Single(azure.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public Task Confirms_a_replica_on_its_way() =>
        Verifying.ConfirmsAsync(Rule, Text, Azure("""{"region":"West US","state":"Replicating","progress":30}"""), "is not ready; its state is Replicating, 30% complete.");

    [Fact]
    public Task Confirms_a_failed_replica() =>
        Verifying.ConfirmsAsync(Rule, Text, Azure("""{"region":"westus","state":"Failed","details":"The package could not be copied."}"""), "its state is Failed: The package could not be copied.");

    [Fact]
    public Task Confirms_that_it_does_not_exist() => Verifying.ConfirmsAsync(Rule, Text, new StubTransport(), "does not exist in application 'holt'");

    [Fact]
    public Task Refutes_a_complete_replica() => Verifying.RefutesAsync(Rule, Text, Azure("""{"region":"West US","state":"Completed"}"""), "is now available in West US");

    [Fact]
    public Task Cannot_tell_what_cannot_be_read() => Verifying.CannotTellAsync(Rule, Text, new StubTransport().Forbids(Id), "could not be read");

    private static StubTransport Azure(string region) => new StubTransport()
        .With(Id, $$"""{"id":"{{Id}}","properties":{"publishingProfile":{"targetRegions":[{"name":"West Europe"}]},"replicationStatus":{"aggregatedState":"InProgress","summary":[{{region}}]} } }""");
}
