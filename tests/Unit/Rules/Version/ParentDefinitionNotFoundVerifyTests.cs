using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

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
        Assert.Equal("web-old", (await Verifying.ConfirmsAsync(Id, error, Holding("db", "web-old"))).Values["Suggestion"]);

    [Fact]
    public async Task Confirms_and_tells_that_the_gallery_is_not_there_either() =>
        Assert.StartsWith("Neither", (await Verifying.ConfirmsAsync(Id, Error, new StubTransport())).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Confirms_by_the_names_alone_and_fills_the_group_into_the_command()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Bare, Holding("db").With(Galleries, $$"""{"value":[{"name":"autumngal","id":"{{Gallery}}"}]}"""));
        Assert.Contains("-g rg-otter -r autumngal", finding.Command, StringComparison.Ordinal);
        await Verifying.ConfirmsAsync(Id, Bare, new StubTransport().With(Galleries, """{"value":[]}"""));
    }

    [Theory]
    [InlineData(Error)]
    [InlineData(ById)]
    public async Task Refutes_a_definition_that_is_there_now_and_advises_to_try_again(string error) =>
        Assert.Contains("Retry the same request", (await Verifying.RefutesAsync(Id, error, new StubTransport().With(Images + "/web", """{"name":"web"}"""))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_by_the_names_alone_where_both_are_there() =>
        Assert.Contains("'rg-otter'", (await Verifying.CannotTellAsync(Id, Bare, new StubTransport().With(Images + "/web", """{"name":"web"}""").With(Galleries, $$"""{"value":[{"name":"autumngal","id":"{{Gallery}}"}]}"""))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_without_the_right_to_read_or_a_subscription()
    {
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Images + "/web"));
        await Verifying.CannotTellAsync(Id, Bare, new StubTransport().Forbids(Galleries));
        await Verifying.CannotTellAsync(Id, Error, new StubTransport(), session: null);
    }

    private static StubTransport Holding(params string[] names) =>
        new StubTransport().With(Images, $$"""{"value":[{{string.Join(",", names.Select(name => $$"""{"name":"{{name}}","id":"{{Images}}/{{name}}"}"""))}}]}""");
}
