using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryLocationNotAvailableVerifyTests
{
    private const string Id = "SIG106";
    private const string Locations = $"/subscriptions/{Ids.Subscription}/locations";
    private const string Provider = $"/subscriptions/{Ids.Subscription}/providers/Microsoft.Compute";

    [Fact]
    public async Task Confirms_a_misspelt_location_and_names_the_nearest()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error("westeurop"), Azure());
        Assert.Equal("westeurope", finding.Values["Suggestion"]);
        Assert.Contains("no location 'westeurop'", finding.Verification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirms_a_location_without_galleries() =>
        Assert.Contains("The location 'swedensouth' exists", (await Verifying.ConfirmsAsync(Id, Error("swedensouth"), Azure())).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Confirms_a_location_that_has_galleries_but_not_for_this_subscription() =>
        await Verifying.ConfirmsAsync(Id, Error("southafricawest"), Azure());

    [Fact]
    public async Task Refutes_a_location_where_galleries_are_offered_however_it_is_written() =>
        await Verifying.RefutesAsync(Id, Error("West Europe"), Azure());

    [Fact]
    public async Task Looks_at_the_type_of_the_error() =>
        await Verifying.ConfirmsAsync(Id, "(LocationNotAvailableForResourceType) The provided location 'westeurope' is not available for resource type 'Microsoft.Compute/galleries/images'.", Azure());

    [Fact]
    public async Task Cannot_tell_without_the_lists()
    {
        await Verifying.CannotTellAsync(Id, Error("westeurop"), Azure().Forbids(Locations));
        await Verifying.CannotTellAsync(Id, Error("westeurop"), Azure().Forbids(Provider));
        await Verifying.CannotTellAsync(Id, Error("westeurop"), Azure().With(Provider, "{}"));
        await Verifying.CannotTellAsync(Id, Error("westeurop"), Azure(), session: null);
    }

    private static string Error(string region) =>
        $"New-AzGallery : The provided location '{region}' is not available for resource type 'Microsoft.Compute/galleries'. List of available regions for the resource type is 'eastus,westus'.\nErrorCode: LocationNotAvailableForResourceType";

    private static StubTransport Azure() => new StubTransport()
        .With(Locations, """{"value":[{"name":"westeurope"},{"name":"northeurope"},{"name":"swedensouth"}]}""")
        .With(Provider, """{"resourceTypes":[{"resourceType":"galleries","locations":["West Europe","North Europe","South Africa West"]},{"resourceType":"galleries/images","locations":["North Europe"]}]}""");
}
