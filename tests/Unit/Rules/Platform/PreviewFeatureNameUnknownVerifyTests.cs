using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class PreviewFeatureNameUnknownVerifyTests
{
    private const string Id = "SIG923";

    private const string Features = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Features/providers/Microsoft.Compute/features";
    private const string Text =
        "PS> Register-AzProviderFeature -FeatureName CommunityGallery -ProviderNamespace Microsoft.Compute\nRegister-AzProviderFeature : Operation returned an invalid status code 'NotFound'";

    [Fact]
    public Task Confirms_with_names_that_begin_alike() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Features, """{"value":[{"id":"1","name":"Microsoft.Compute/CommunityGalleries"},{"id":"2","name":"Microsoft.Compute/SIGSoftDelete"}]}"""), "('CommunityGallery'); similar names: CommunityGalleries.");

    [Fact]
    public Task Refutes_a_name_that_exists() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Features, """{"value":[{"id":"1","name":"Microsoft.Compute/communitygallery","properties":{"state":"NotRegistered"}}]}"""), "('communitygallery', state NotRegistered)");

    [Fact]
    public Task Cannot_tell_without_the_right_to_list() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Features, 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_without_a_name() =>
        Verifying.CannotTellAsync(Id, "Register-AzProviderFeature : Operation returned an invalid status code 'NotFound'", new StubTransport(), "preview feature");
}
