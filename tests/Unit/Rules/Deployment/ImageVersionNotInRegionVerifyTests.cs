using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageVersionNotInRegionVerifyTests
{
    private const string Id = "SIG601";

    private const string Text =
        $"New-AzVM: The gallery image {Ids.Version} is not available in westus2 region. Please contact image owner to replicate to this region, or change your requested region.\nErrorCode: GalleryImageNotFound";

    [Fact]
    public async Task Confirms_with_the_regions_that_have_it()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"publishingProfile":{"targetRegions":[{"name":"East US"},{"name":"UK South"}]},"replicationStatus":{"aggregatedState":"Completed","summary":[{"region":"East US","state":"Completed","details":"","progress":100},{"region":"UK South","state":"Completed","details":"","progress":100}]}}}"""), "no replica in westus2");

        Assert.Equal("East US, UK South", finding.Values["Regions"]);
        Assert.Contains("-g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1", finding.Command, StringComparison.Ordinal);
        Assert.Contains("name=westus2", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public Task Confirms_a_version_that_does_not_exist() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport(), "4.2.1 does not exist in image definition 'ubuntu-otter'");

    [Fact]
    public Task Confirms_while_it_is_copied() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"publishingProfile":{"targetRegions":[{"name":"West US 2"}]},"replicationStatus":{"aggregatedState":"InProgress","summary":[{"region":"West US 2","state":"Replicating","details":"","progress":35}]}}}"""), "in West US 2 is not ready; its state is Replicating, 35% complete");

    [Fact]
    public Task Confirms_a_copy_that_failed() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"Failed","summary":[{"region":"West US 2","state":"Failed","details":"No quota.","progress":0}]}}}"""), "its state is Failed: No quota.");

    [Fact]
    public Task Confirms_a_target_that_is_not_begun() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"publishingProfile":{"targetRegions":[{"name":"East US"},{"name":"West US 2"}]},"replicationStatus":{"aggregatedState":"InProgress","summary":[{"region":"East US","state":"Completed","details":"","progress":100}]}}}"""), "has no replica yet");

    [Fact]
    public Task Refutes_once_the_region_has_it() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","name":"4.2.1","properties":{"replicationStatus":{"aggregatedState":"InProgress","summary":[{"region":"West US 2","state":"Completed","details":"","progress":100},{"region":"UK South","state":"Replicating","details":"","progress":1}]}}}"""), "now available in West US 2");

    [Fact]
    public Task Cannot_tell_where_Azure_gives_no_status() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Ids.Version, """{"id":"v","properties":{}}"""), "'replicationStatus'");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Version, 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_of_a_subscription_the_sign_in_does_not_see() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Version, 404, "SubscriptionNotFound"), "cannot see the subscription");

    [Fact]
    public Task Cannot_tell_of_an_anonymised_id() =>
        Verifying.CannotTellAsync(Id, "The gallery image /subscriptions/xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx/resourceGroups/rg-otter/providers/Microsoft.Compute/galleries/gal_otter/images/ubuntu-otter/versions/4.2.1 is not available in westus2 region.", new StubTransport(), "The error does not fully specify", session: null);

    private const string Community =
        "error: Status=404 Code=\"GalleryImageNotFound\" Message=\"\"The gallery image /CommunityGalleries/otter-6a2c8f31/Images/ubuntu-otter/Versions/1.0.7 is not available in uksouth region.\"\"";

    [Fact]
    public Task Confirms_a_community_image_that_is_not_in_the_region() =>
        Verifying.ConfirmsAsync(Id, Community, new StubTransport(), "1.0.7 does not exist");

    [Fact]
    public Task Refutes_a_community_image_that_is_in_the_region() =>
        Verifying.RefutesAsync(Id, Community, new StubTransport().With($"/subscriptions/{Ids.Subscription}/providers/Microsoft.Compute/locations/uksouth/CommunityGalleries/otter-6a2c8f31/Images/ubuntu-otter/Versions/1.0.7", """{"name":"1.0.7"}"""), "now available in uksouth");

    [Fact]
    public Task Cannot_ask_for_a_community_image_without_a_subscription() =>
        Verifying.CannotTellAsync(Id, Community, new StubTransport(), "shared by another owner", session: null);
}
