using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryExistsInOtherLocationVerifyTests
{
    private const string Id = "SIG105";
    private const string Gallery = $"/subscriptions/{Ids.Subscription}/resourceGroups/rg-images/providers/Microsoft.Compute/galleries/acgNorth";
    private const string Short = "ERROR: (InvalidResourceLocation) The resource 'acgNorth' already exists in location 'northeurope' in resource group 'rg-images'.";
    private const string Error = Short + " A resource with the same name cannot be created in location 'westeurope'. Please select a new resource name.\nCode: InvalidResourceLocation";

    [Fact]
    public async Task Confirms_another_location_and_names_it()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error, At("northeurope"));
        Assert.Equal("northeurope", finding.Values["ExistingRegion"]);
        Assert.Equal("The gallery 'acgNorth' is still in a different location, 'northeurope', not in the requested 'westeurope'.", finding.Verification);
    }

    [Fact]
    public async Task Confirms_by_the_location_in_the_error_where_it_does_not_tell_the_one_asked_for() =>
        await Verifying.ConfirmsAsync(Id, Short, At("North Europe"));

    [Fact]
    public async Task Refutes_the_location_that_was_asked_for_however_it_is_written() =>
        await Verifying.RefutesAsync(Id, Error, At("West Europe"));

    [Fact]
    public async Task Refutes_a_gallery_that_is_gone() =>
        Assert.Contains("no longer exists", (await Verifying.RefutesAsync(Id, Error, new StubTransport())).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_where_neither_location_is_known_to_be_the_one_asked_for() =>
        Assert.Contains("'eastus'", (await Verifying.CannotTellAsync(Id, Short, At("eastus"))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_without_a_subscription() => await Verifying.CannotTellAsync(Id, Error, At("northeurope"), session: null);

    [Fact]
    public async Task Cannot_tell_in_a_subscription_that_the_session_does_not_see() =>
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().KnowsNoSubscription(Gallery));

    [Fact]
    public async Task Cannot_tell_from_an_answer_without_a_location() =>
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().With(Gallery, "{}"));

    private static StubTransport At(string location) => new StubTransport().With(Gallery, $$"""{"name":"acgNorth","location":"{{location}}"}""");
}
