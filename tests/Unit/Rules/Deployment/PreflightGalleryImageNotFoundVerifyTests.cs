using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class PreflightGalleryImageNotFoundVerifyTests
{
    private const string Id = "SIG603";

    private const string Head = "New-AzResourceGroupDeployment: In region westus2, the following list of Shared Image Gallery images referenced from the deployment template were not found: ";
    private const string Tail = ". Please check that at least one image has been replicated to westus2 or that the ‘exclude from latest’ flag is set to false. ErrorCode: InvalidParameter";
    private const string Text = Head + Ids.Version + Tail;
    private const string Latest = Head + Ids.Definition + Tail;

    [Fact]
    public Task Confirms_a_version_that_is_elsewhere() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"Completed","summary":[{"region":"East US","state":"Completed","details":"","progress":100}]}}}"""), "westus2 has no usable version of the image; it is available in East US");

    [Fact]
    public Task Confirms_a_version_that_does_not_exist() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport(), "4.2.1 does not exist");

    [Fact]
    public Task Refutes_a_version_that_is_there() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"Completed","summary":[{"region":"West US 2","state":"Completed","details":"","progress":100}]}}}"""), "4.2.1 is now available in West US 2");

    [Fact]
    public Task Confirms_where_nothing_counts_as_latest() =>
        Verifying.ConfirmsAsync(Id, Latest, new StubTransport().With(Ids.Definition + "/versions", """{"value":[{"id":"v4.2.1","name":"4.2.1","properties":{"publishingProfile":{"excludeFromLatest":false,"targetRegions":[{"name":"East US"}]}}}]}"""), "skipped: 4.2.1 (not replicated to the region)");

    [Fact]
    public Task Asks_for_latest_where_the_version_is_so_called() =>
        Verifying.ConfirmsAsync(Id, Head + Ids.Definition + "/versions/latest" + Tail, new StubTransport().With(Ids.Definition + "/versions", """{"value":[{"id":"v4.2.1","name":"4.2.1","properties":{"publishingProfile":{"excludeFromLatest":false,"targetRegions":[{"name":"East US"}]}}}]}"""), "skipped: 4.2.1");

    [Fact]
    public Task Refutes_where_a_version_counts_as_latest() =>
        Verifying.RefutesAsync(Id, Latest, new StubTransport().With(Ids.Definition + "/versions", """{"value":[{"id":"v4.2.1","name":"4.2.1","properties":{"publishingProfile":{"excludeFromLatest":false,"targetRegions":[{"name":"westus2"}]}}}]}""").With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"Completed","summary":[{"region":"West US 2","state":"Completed","details":"","progress":100}]}}}"""), "4.2.1 is now available in westus2");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Version, 403, "AuthorizationFailed"), "is not allowed to read it");
}
