using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class MarketplaceReferenceToGalleryImageVerifyTests
{
    private const string Id = "SIG604";

    private const string Galleries = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute/galleries";
    private const string Gallery = Ids.Compute + "/galleries/gal_otter";
    private const string Text = "Error: Code=\"PlatformImageNotFound\" Message=\"The platform image 'otterworks:otteros:otter-22:1.0.0' is not available. Verify that all fields in the storage profile are correct.\"";

    private static string One => $$$"""{"value":[{"id":"{{{Gallery}}}"}]}""";

    private static string Images(string sku) => $$$"""{"value":[{"id":"{{{Ids.Definition}}}","name":"ubuntu-otter","properties":{"identifier":{"publisher":"OtterWorks","offer":"otteros","sku":"{{{sku}}}"} } }]}""";

    [Fact]
    public async Task Confirms_with_the_definition_that_is_meant()
    {
        var azure = new StubTransport().With(Galleries, One).With(Gallery + "/images", Images("otter-22"));
        var finding = await Verifying.ConfirmsAsync(Id, Text, azure, "'otterworks:otteros:otter-22' match your own image definition 'ubuntu-otter' in gallery 'gal_otter'.");
        Assert.Contains("--image " + Ids.Definition, finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public Task Refutes_where_no_definition_is_meant() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Galleries, One).With(Gallery + "/images", Images("otter-24")), "No image definition in the subscription");

    [Fact]
    public Task Cannot_tell_where_a_gallery_cannot_be_listed() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Galleries, One).Error(Gallery + "/images", 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_without_a_subscription() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "subscription", session: null);
}
