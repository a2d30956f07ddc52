using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class LatestVersionNotInRegionVerifyTests
{
    private const string Id = "SIG602";

    private const string Text =
        $"ERROR: (GalleryImageNotFound) The gallery image {Ids.Definition} is not available in westus2 region. Please contact image owner to replicate to this region, or change your requested region.";

    [Fact]
    public Task Confirms_with_the_versions_that_are_passed_over() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Definition + "/versions", """{"value":[{"id":"v4.2.1","name":"4.2.1","properties":{"publishingProfile":{"excludeFromLatest":false,"targetRegions":[{"name":"East US"}]}}},{"id":"v4.10.0","name":"4.10.0","properties":{"publishingProfile":{"excludeFromLatest":true,"targetRegions":[{"name":"West US 2"}]}}},{"id":"v4.3.0","name":"4.3.0","properties":{"publishingProfile":{"excludeFromLatest":false,"targetRegions":[{"name":"westus2","excludeFromLatest":true}]}}}]}"""), "No image version counts as latest in westus2; skipped: 4.10.0 (excluded from latest), 4.3.0 (excluded from latest in this region), 4.2.1 (not replicated to the region).");

    [Fact]
    public Task Confirms_where_no_candidate_has_arrived() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Definition + "/versions", """{"value":[{"id":"v4.2.1","name":"4.2.1","properties":{"publishingProfile":{"excludeFromLatest":false,"targetRegions":[{"name":"West US 2"}]}}}]}""").With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"InProgress","summary":[{"region":"West US 2","state":"Replicating","details":"","progress":3}]}}}"""), "no completed replica in westus2: 4.2.1 (Replicating)");

    [Fact]
    public Task Confirms_where_there_is_no_version() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Definition + "/versions", """{"value":[]}"""), "No image version counts as latest");

    [Fact]
    public Task Confirms_where_there_is_no_definition() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport(), "The image definition 'ubuntu-otter' does not exist");

    [Fact]
    public async Task Refutes_with_the_version_that_is_taken()
    {
        var azure = new StubTransport()
            .With(Ids.Definition + "/versions", """{"value":[{"id":"v4.2.1","name":"4.2.1","properties":{"publishingProfile":{"excludeFromLatest":false,"targetRegions":[{"name":"westus2"}]}}},{"id":"v4.3.0","name":"4.3.0","properties":{"publishingProfile":{"excludeFromLatest":false,"targetRegions":[{"name":"West US 2"}]}}}]}""")
            .With(Ids.Definition + "/versions/4.3.0", """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"InProgress","summary":[{"region":"West US 2","state":"Replicating","details":"","progress":3}]}}}""")
            .With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"Completed","summary":[{"region":"West US 2","state":"Completed","details":"","progress":100}]}}}""");

        var finding = await Verifying.RefutesAsync(Id, Text, azure, "The image version 4.2.1 counts as latest and is now available in westus2");
        Assert.Equal("4.2.1", finding.Values["Version"]);
    }

    [Fact]
    public Task Cannot_tell_without_the_right_to_list() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Definition + "/versions", 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_where_a_candidate_cannot_be_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Ids.Definition + "/versions", """{"value":[{"id":"v4.2.1","name":"4.2.1","properties":{"publishingProfile":{"excludeFromLatest":false,"targetRegions":[{"name":"westus2"}]}}}]}"""), "was not found");
}
