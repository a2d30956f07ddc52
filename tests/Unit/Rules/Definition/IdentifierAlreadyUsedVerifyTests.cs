using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class IdentifierAlreadyUsedVerifyTests
{
    private const string Id = "SIG206";
    private const string Gallery = Ids.Compute + "/galleries/gal_otter";
    private const string Images = Gallery + "/images";
    private const string Sentence = "Gallery image: web-old identified by (publisher:Contoso, offer:Web, sku:2026) already exists. Choose a different publisher, offer, sku combination.";
    private const string Error = $"az sig image-definition create -g rg-otter -r gal_otter -i web-new -p Contoso -f Web -s 2026\nERROR: (Conflict) {Sentence}";

    [Fact]
    public async Task Confirms_and_names_the_definition_that_has_the_identifier_whatever_its_case()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error, With(Definition("db", "Contoso", "Db"), Definition("web-2", "contoso", "WEB")));
        Assert.Equal("web-2", finding.Values["ExistingDefinition"]);
        Assert.Contains("'web-2'", finding.Verification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirms_for_an_error_in_a_debug_log() =>
        await Verifying.ConfirmsAsync(Id, DebugLog.Of("PUT", Images + "/web-new", "Conflict", "Conflict", Sentence), With(Definition("web-old", "Contoso", "Web")));

    [Fact]
    public async Task Refutes_an_identifier_that_no_definition_has() =>
        await Verifying.RefutesAsync(Id, Error, With(Definition("web-old", "Contoso", "Web2"), """{"name":"bare"}"""));

    [Fact]
    public async Task Cannot_tell_without_the_gallery()
    {
        Assert.Contains("gallery", (await Verifying.CannotTellAsync(Id, "ERROR: (Conflict) " + Sentence, new StubTransport())).Verification, StringComparison.Ordinal);
        Assert.Contains(Gallery, (await Verifying.CannotTellAsync(Id, Error, new StubTransport())).Verification, StringComparison.Ordinal);
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Images));
    }

    private static StubTransport With(params string[] definitions) => new StubTransport().With(Images, $$"""{"value":[{{string.Join(",", definitions)}}]}""");

    private static string Definition(string name, string publisher, string offer) =>
        $$$$"""{"name":"{{{{name}}}}","id":"{{{{Images}}}}/{{{{name}}}}","properties":{"identifier":{"publisher":"{{{{publisher}}}}","offer":"{{{{offer}}}}","sku":"2026"}}}""";
}
