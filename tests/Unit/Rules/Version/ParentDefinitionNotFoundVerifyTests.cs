using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules.Version;

public sealed class ParentDefinitionNotFoundVerifyTests
{
    private const string Id = "SIG304";
    private const string Galleries = $"/subscriptions/{Ids.Subscription}/providers/Microsoft.Compute/galleries";
    private const string Gallery = Ids.Compute + "/galleries/autumngal";
    private const string Images = Gallery + "/images";
    private const string Bare = "ERROR: (ParentResourceNotFound) Can not perform requested operation on nested resource. Parent resource 'autumngal/web' not found.";
    private const string Error = "az sig image-version create -g rg-otter -r autumngal -i web -e 1.0.0\n" + Bare;
    private const string ById = $"ERROR: (ParentResourceNotFound) Failed to perform 'write' on resource(s) of type 'galleries/images/versions', because the parent resource '{Images}/web' could not be found.";

    [Theory]
    [InlineData(Error)]
    [InlineData(ById)]
    public async Task Confirms_and_names_the_nearest_definition(string error) =>
        Assert.Equal("web-old", (await VerifyAssert.Confirms(Id, error, Holding("db", "web-old"), Ids.Subscription)).Values["Suggestion"]);

    [Fact]
    public async Task Confirms_and_tells_that_the_gallery_is_not_there_either() =>
        Assert.StartsWith("Neither", (await VerifyAssert.Confirms(Id, Error, new StubTransport(), Ids.Subscription)).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Confirms_by_the_names_alone_and_fills_the_group_into_the_command()
    {
        var finding = await VerifyAssert.Confirms(Id, Bare, Holding("db").With(Galleries, $$"""{"value":[{"name":"autumngal","id":"{{Gallery}}"}]}"""), Ids.Subscription);
        Assert.Contains("-g rg-otter -r autumngal", finding.Command, StringComparison.Ordinal);
        await VerifyAssert.Confirms(Id, Bare, new StubTransport().With(Galleries, """{"value":[]}"""), Ids.Subscription);
    }

    [Theory]
    [InlineData(Error)]
    [InlineData(ById)]
    public async Task Refutes_a_definition_that_is_there_now_and_advises_to_try_again(string error) =>
        Assert.Contains("Repeat the same request", (await VerifyAssert.Refutes(Id, error, new StubTransport().With(Images + "/web", """{"name":"web"}"""), Ids.Subscription)).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_by_the_names_alone_where_both_are_there() =>
        Assert.Contains("'rg-otter'", (await VerifyAssert.CannotTell(Id, Bare, new StubTransport().With(Images + "/web", """{"name":"web"}""").With(Galleries, $$"""{"value":[{"name":"autumngal","id":"{{Gallery}}"}]}"""), Ids.Subscription)).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_without_the_right_to_read_or_a_subscription()
    {
        await VerifyAssert.CannotTell(Id, Error, new StubTransport().Forbids(Images + "/web"), Ids.Subscription);
        await VerifyAssert.CannotTell(Id, Bare, new StubTransport().Forbids(Galleries), Ids.Subscription);
        await VerifyAssert.CannotTell(Id, Error, new StubTransport());
    }

    private static StubTransport Holding(params string[] names) =>
        new StubTransport().With(Images, $$"""{"value":[{{string.Join(",", names.Select(name => $$"""{"name":"{{name}}","id":"{{Images}}/{{name}}"}"""))}}]}""");
}
