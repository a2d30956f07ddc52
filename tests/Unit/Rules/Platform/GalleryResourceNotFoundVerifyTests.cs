using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryResourceNotFoundVerifyTests
{
    private const string Id = "SIG951";

    private const string Gallery = Ids.Compute + "/galleries/gal_otter";
    private const string Galleries = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute/galleries";
    private const string Text =
        "Get-AzGalleryImageVersion: The Resource 'Microsoft.Compute/galleries/gal_otter/images/ubuntu-otter/versions/4.2.1' under resource group 'rg-otter' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix\nErrorCode: ResourceNotFound";

    [Fact]
    public Task Confirms_the_gallery_first() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport(), "the gallery 'gal_otter'");

    [Fact]
    public Task Confirms_the_definition_next() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Gallery, "{}"), "the image definition 'ubuntu-otter'");

    [Fact]
    public Task Confirms_the_version_last() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Gallery, "{}").With(Ids.Definition, "{}"), "the image version '4.2.1'");

    [Fact]
    public Task Passes_over_a_parent_that_may_not_be_read() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().Error(Gallery, 403, "AuthorizationFailed").With(Ids.Definition, "{}"), "the image version '4.2.1'");

    [Fact]
    public Task Confirms_with_the_group_that_has_the_gallery() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Galleries, """{"value":[{"name":"Gal_otter","id":"/subscriptions/s1/resourceGroups/rg-real/providers/Microsoft.Compute/galleries/Gal_otter"}]}"""), "in another one in the subscription, 'rg-real'");

    [Fact]
    public Task Refutes_a_version_that_exists() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, "{}"), "4.2.1' exists.");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Version, 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_without_a_subscription() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "gallery", session: null);
}
