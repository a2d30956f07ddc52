using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DefinitionNotFoundVerifyTests
{
    private const string Id = "SIG208";
    private const string Galleries = $"/subscriptions/{Ids.Subscription}/providers/Microsoft.Compute/galleries";
    private const string Images = Ids.Compute + "/galleries/springgal/images";
    private const string Error = "Get-AzGalleryImageDefinition : The Resource 'Microsoft.Compute/galleries/springgal/images/ubunut-web' under resource group 'rg-otter' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix\nErrorCode: ResourceNotFound";

    [Fact]
    public async Task Confirms_and_names_the_nearest_definition()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error, Holding("win-web", "Ubuntu-Web", "db"));
        Assert.Equal("Ubuntu-Web", finding.Values["Suggestion"]);
        Assert.Equal("The image definition 'ubunut-web' does not exist in gallery 'springgal'; the closest name there is 'Ubuntu-Web'.", finding.Verification);
    }

    [Fact]
    public async Task Confirms_without_a_suggestion_where_no_name_is_near() =>
        Assert.False((await Verifying.ConfirmsAsync(Id, Error, Holding("db"))).Values.ContainsKey("Suggestion"));

    [Fact]
    public async Task Confirms_though_the_definitions_cannot_be_listed() =>
        await Verifying.ConfirmsAsync(Id, Error, new StubTransport().Forbids(Images));

    [Fact]
    public async Task Confirms_and_tells_that_the_gallery_is_not_there_either() =>
        Assert.StartsWith("Neither the image definition 'ubunut-web' nor its gallery 'springgal'", (await Verifying.ConfirmsAsync(Id, Error, new StubTransport())).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Confirms_and_tells_that_the_gallery_is_in_another_group()
    {
        var azure = new StubTransport().With(Galleries, $$"""{"value":[{"name":"springgal","id":"/subscriptions/{{Ids.Subscription}}/resourceGroups/rg-images/providers/Microsoft.Compute/galleries/springgal"}]}""");
        var finding = await Verifying.ConfirmsAsync(Id, Error, azure);
        Assert.Contains("'rg-otter' but in another one, 'rg-images'", finding.Verification, StringComparison.Ordinal);
        Assert.Contains("az sig image-definition list -g rg-images -r springgal", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refutes_a_definition_that_is_there() =>
        await Verifying.RefutesAsync(Id, Error, Holding().With(Images + "/ubunut-web", """{"name":"ubunut-web"}"""));

    [Fact]
    public async Task Cannot_tell_from_Packers_words_without_the_names() =>
        await Verifying.CannotTellAsync(Id, "==> azure-arm: the Shared Gallery Image to which to publish the managed image version to does not exist in the resource group rg-otter", new StubTransport());

    [Fact]
    public async Task Cannot_tell_without_the_right_to_read()
    {
        await Verifying.CannotTellAsync(Id, Error, Holding().Forbids(Images + "/ubunut-web"));
        await Verifying.CannotTellAsync(Id, Error, Holding().KnowsNoSubscription(Images + "/ubunut-web"));
    }

    private static StubTransport Holding(params string[] names) =>
        new StubTransport().With(Images, $$"""{"value":[{{string.Join(",", names.Select(name => $$"""{"name":"{{name}}","id":"{{Images}}/{{name}}"}"""))}}]}""");
}
