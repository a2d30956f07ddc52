using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ParentGalleryNotFoundVerifyTests
{
    private const string Id = "SIG207";
    private const string Galleries = $"/subscriptions/{Ids.Subscription}/providers/Microsoft.Compute/galleries";
    private const string Gallery = Ids.Compute + "/galleries/autumngal";
    private const string Bare = "ERROR: (ParentResourceNotFound) Can not perform requested operation on nested resource. Parent resource 'autumngal' not found.";
    private const string Error = "az sig image-definition create -g rg-otter -r autumngal -i web\n" + Bare;
    private const string ById = $"ERROR: (ParentResourceNotFound) Failed to perform 'write' on resource(s) of type 'galleries/images', because the parent resource '{Gallery}' could not be found.";

    [Theory]
    [InlineData(Error)]
    [InlineData(ById)]
    public async Task Confirms_a_gallery_that_is_not_there(string error)
    {
        var finding = await Verifying.ConfirmsAsync(Id, error, Listing());
        Assert.Contains("'autumngal' does not exist in resource group 'rg-otter'", finding.Verification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirms_and_shows_the_group_that_holds_a_gallery_of_this_name()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error, Listing("rg-images"));
        Assert.Equal("The gallery 'autumngal' does not exist in resource group 'rg-otter'; a gallery with this name is in another resource group, 'rg-images'.", finding.Verification);
        Assert.Contains("az sig show -g rg-images -r autumngal", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirms_in_a_group_that_is_not_there() =>
        await Verifying.ConfirmsAsync(Id, Error, Listing().With(Gallery, """{"error":{"code":"ResourceGroupNotFound","message":"Resource group 'rg-otter' could not be found."}}""", 404));

    [Fact]
    public async Task Confirms_by_the_name_alone_where_no_gallery_of_the_subscription_has_it() =>
        await Verifying.ConfirmsAsync(Id, Bare, Listing());

    [Theory]
    [InlineData(Error)]
    [InlineData(ById)]
    public async Task Refutes_a_gallery_that_is_there_now_and_advises_to_try_again(string error)
    {
        var finding = await Verifying.RefutesAsync(Id, error, new StubTransport().With(Gallery, """{"name":"autumngal","location":"uksouth"}"""));
        Assert.Contains("'uksouth'", finding.Verification, StringComparison.Ordinal);
        Assert.Contains("Retry the same request", finding.Verification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cannot_tell_by_the_name_alone_where_a_gallery_has_it() =>
        Assert.Contains("'rg-images'", (await Verifying.CannotTellAsync(Id, Bare, Listing("rg-images"))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_without_the_right_to_read_or_a_subscription()
    {
        await Verifying.CannotTellAsync(Id, Error, Listing().Forbids(Gallery));
        await Verifying.CannotTellAsync(Id, Error, Listing().KnowsNoSubscription(Gallery));
        await Verifying.CannotTellAsync(Id, Bare, new StubTransport().Forbids(Galleries));
        await Verifying.CannotTellAsync(Id, Bare, Listing(), session: null);
    }

    private static StubTransport Listing(params string[] groups) => new StubTransport().With(
        Galleries,
        $$"""{"value":[{{string.Join(",", groups.Select(group => $$"""{"name":"AutumnGal","id":"/subscriptions/{{Ids.Subscription}}/resourceGroups/{{group}}/providers/Microsoft.Compute/galleries/AutumnGal"}"""))}}]}""");
}
