using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DefinitionPropertyImmutableVerifyTests
{
    private const string Id = "SIG210";
    private const string Sentence = "Changing property 'galleryImage.properties.osState' is not allowed.";
    private const string Command = "az sig image-definition update -g rg-otter -r gal_otter -i ubuntu-otter";
    private const string Error = Command + " --os-state Specialized\nERROR: (PropertyChangeNotAllowed) " + Sentence + "\nCode: PropertyChangeNotAllowed\nTarget: galleryImage.properties.osState";

    [Fact]
    public async Task Confirms_another_value_than_the_command_asks_for()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error, With("""{"osState":"Generalized"}"""));
        Assert.Equal("The image definition 'ubuntu-otter' has a different value for 'osState' ('Generalized') than requested ('Specialized').", finding.Verification);
    }

    [Theory]
    [InlineData("eula", """{"eula":"https://contoso/eula"}""")]
    [InlineData("purchasePlan.name", """{"purchasePlan":{"name":"byol"}}""")]
    [InlineData("identifier.sku", """{"identifier":{"sku":"2025"}}""")]
    public async Task Confirms_another_value_than_the_body_of_the_request_holds(string property, string properties)
    {
        var sent = properties.Replace("\"}", "-other\"}", StringComparison.Ordinal);
        await Verifying.ConfirmsAsync(Id, Log(property, sent), With(properties));
        await Verifying.ConfirmsAsync(Id, Log(property, sent), With("{}"));
    }

    [Fact]
    public async Task Refutes_the_value_that_the_request_asks_for()
    {
        await Verifying.RefutesAsync(Id, Error, With("""{"osState":"specialized"}"""));
        await Verifying.RefutesAsync(Id, Log("osState", """{"osState":"Specialized"}"""), With("""{"osState":"Specialized"}"""));
    }

    [Fact]
    public async Task Refutes_a_definition_that_is_gone() =>
        Assert.Contains("no longer exists", (await Verifying.RefutesAsync(Id, Error, new StubTransport())).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_what_the_request_asked_for_but_tells_the_value() =>
        Assert.Contains($"'osState' of '{Ids.Definition}' is 'Generalized' now", (await Verifying.CannotTellAsync(Id, Command + "\n(PropertyChangeNotAllowed) " + Sentence, With("""{"osState":"Generalized"}"""))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_which_of_two_commands_failed() =>
        await Verifying.CannotTellAsync(Id, Command + " --os-state Generalized\n" + Error, With("""{"osState":"Generalized"}"""));

    [Fact]
    public async Task Cannot_tell_without_the_definition_or_the_right_to_read()
    {
        await Verifying.CannotTellAsync(Id, Sentence, new StubTransport());
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Ids.Definition));
    }

    private static string Log(string property, string sent) =>
        DebugLog.Of("PUT", Ids.Definition, "Conflict", "PropertyChangeNotAllowed", $"Changing property 'galleryImage.properties.{property}' is not allowed.", $$"""{"location":"westeurope","properties":{{sent}}}""");

    private static StubTransport With(string properties) => new StubTransport().With(Ids.Definition, $$"""{"name":"ubuntu-otter","properties":{{properties}}}""");
}
