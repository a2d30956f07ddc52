using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryNameNotUniqueVerifyTests
{
    private const string Id = "SIG104";
    private const string Subscription = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
    private const string Galleries = $"/subscriptions/{Subscription}/providers/Microsoft.Compute/galleries";
    private const string Error = $"az sig create -g rg-b -r wintergal\nERROR: (Conflict) The gallery name 'wintergal' is not unique within the subscription '{Subscription}'. Please pick another gallery name";

    [Fact]
    public async Task Confirms_and_names_the_gallery_that_holds_the_name_whatever_its_case()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error, With(
            Gallery("rg-x", "summergal"), Gallery("rg-a", "WinterGal")));
        Assert.Equal("rg-a", finding.Values["ExistingResourceGroup"]);
        Assert.EndsWith("/rg-a/providers/Microsoft.Compute/galleries/WinterGal", finding.Values["ExistingId"], StringComparison.Ordinal);
        Assert.Contains("'rg-a'", finding.Verification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refutes_a_name_that_no_gallery_has() =>
        Assert.Contains("'wintergal'", (await Verifying.RefutesAsync(Id, Error, With(Gallery("rg-a", "wintergal2")))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Refutes_where_the_gallery_is_the_very_one_that_was_asked_for() =>
        Assert.Contains("requested resource group", (await Verifying.RefutesAsync(Id, Error, With(Gallery("RG-B", "wintergal")))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Reads_all_pages()
    {
        var next = $"https://management.azure.com{Galleries}?api-version=2024-03-03&$skiptoken=2";
        var azure = new StubTransport()
            .With(Galleries, $$"""{"value":[],"nextLink":"{{next}}"}""")
            .With(next["https://management.azure.com".Length..], $$"""{"value":[{{Gallery("rg-a", "wintergal")}}]}""");
        await Verifying.ConfirmsAsync(Id, Error, azure);
    }

    [Fact]
    public async Task Cannot_tell_without_the_right_to_list() =>
        Assert.Contains("403", (await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Galleries))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_without_a_subscription() =>
        await Verifying.CannotTellAsync(Id, "The gallery name 'wintergal' is not unique within the subscription '***'.", new StubTransport(), session: null);

    [Fact]
    public async Task Looks_in_the_subscription_of_the_session_where_the_error_masks_its_own() =>
        await Verifying.ConfirmsAsync(Id, "The gallery name 'wintergal' is not unique within the subscription '***'.", With(Gallery("rg-a", "wintergal")), session: Subscription);

    private static StubTransport With(params string[] galleries) => new StubTransport().With(Galleries, $$"""{"value":[{{string.Join(",", galleries)}}]}""");

    private static string Gallery(string group, string name) =>
        $$"""{"name":"{{name}}","location":"westeurope","id":"/subscriptions/{{Subscription}}/resourceGroups/{{group}}/providers/Microsoft.Compute/galleries/{{name}}"}""";
}
