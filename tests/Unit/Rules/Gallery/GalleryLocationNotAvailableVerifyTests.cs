using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules.Gallery;

public sealed class GalleryLocationNotAvailableVerifyTests
{
    private const string Id = "SIG106";
    private const string Locations = $"/subscriptions/{Ids.Subscription}/locations";
    private const string Provider = $"/subscriptions/{Ids.Subscription}/providers/Microsoft.Compute";

    [Fact]
    public async Task Confirms_a_misspelt_location_and_names_the_nearest()
    {
        var finding = await VerifyAssert.Confirms(Id, Error("westeurop"), Azure(), Ids.Subscription);
        Assert.Equal("westeurope", finding.Values["Suggestion"]);
        Assert.Contains("no location 'westeurop'", finding.Verification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirms_a_location_without_galleries() =>
        Assert.Contains("has the location 'swedensouth'", (await VerifyAssert.Confirms(Id, Error("swedensouth"), Azure(), Ids.Subscription)).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Confirms_a_location_that_has_galleries_but_not_for_this_subscription() =>
        await VerifyAssert.Confirms(Id, Error("southafricawest"), Azure(), Ids.Subscription);

    [Fact]
    public async Task Refutes_a_location_where_galleries_are_offered_however_it_is_written() =>
        await VerifyAssert.Refutes(Id, Error("West Europe"), Azure(), Ids.Subscription);

    [Fact]
    public async Task Looks_at_the_type_of_the_error() =>
        await VerifyAssert.Confirms(Id, "(LocationNotAvailableForResourceType) The provided location 'westeurope' is not available for resource type 'Microsoft.Compute/galleries/images'.", Azure(), Ids.Subscription);

    [Fact]
    public async Task Cannot_tell_without_the_lists()
    {
        await VerifyAssert.CannotTell(Id, Error("westeurop"), Azure().Forbids(Locations), Ids.Subscription);
        await VerifyAssert.CannotTell(Id, Error("westeurop"), Azure().Forbids(Provider), Ids.Subscription);
        await VerifyAssert.CannotTell(Id, Error("westeurop"), Azure().With(Provider, "{}"), Ids.Subscription);
        await VerifyAssert.CannotTell(Id, Error("westeurop"), Azure());
    }

    private static string Error(string region) =>
        $"New-AzGallery : The provided location '{region}' is not available for resource type 'Microsoft.Compute/galleries'. List of available regions for the resource type is 'eastus,westus'.\nErrorCode: LocationNotAvailableForResourceType";

    private static StubTransport Azure() => new StubTransport()
        .With(Locations, """{"value":[{"name":"westeurope"},{"name":"northeurope"},{"name":"swedensouth"}]}""")
        .With(Provider, """{"resourceTypes":[{"resourceType":"galleries","locations":["West Europe","North Europe","South Africa West"]},{"resourceType":"galleries/images","locations":["North Europe"]}]}""");
}
