using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules.Definition;

public sealed class DefinitionPropertyImmutableVerifyTests
{
    private const string Id = "SIG210";
    private const string Sentence = "Changing property 'galleryImage.properties.osState' is not allowed.";
    private const string Command = "az sig image-definition update -g rg-otter -r gal_otter -i ubuntu-otter";
    private const string Error = Command + " --os-state Specialized\nERROR: (PropertyChangeNotAllowed) " + Sentence + "\nCode: PropertyChangeNotAllowed\nTarget: galleryImage.properties.osState";

    [Fact]
    public async Task Confirms_another_value_than_the_command_asks_for()
    {
        var finding = await VerifyAssert.Confirms(Id, Error, With("""{"osState":"Generalized"}"""), Ids.Subscription);
        Assert.Equal("The image definition 'ubuntu-otter' has another value for 'osState', 'Generalized', than the request asks for, 'Specialized'.", finding.Verification);
    }

    [Theory]
    [InlineData("eula", """{"eula":"https://contoso/eula"}""")]
    [InlineData("purchasePlan.name", """{"purchasePlan":{"name":"byol"}}""")]
    [InlineData("identifier.sku", """{"identifier":{"sku":"2025"}}""")]
    public async Task Confirms_another_value_than_the_body_of_the_request_holds(string property, string properties)
    {
        var sent = properties.Replace("\":\"", "\":\"other", StringComparison.Ordinal);
        await VerifyAssert.Confirms(Id, Log(property, sent), With(properties));
        await VerifyAssert.Confirms(Id, Log(property, sent), With("{}"));
    }

    [Fact]
    public async Task Refutes_the_value_that_the_request_asks_for()
    {
        await VerifyAssert.Refutes(Id, Error, With("""{"osState":"specialized"}"""), Ids.Subscription);
        await VerifyAssert.Refutes(Id, Log("osState", """{"osState":"Specialized"}"""), With("""{"osState":"Specialized"}"""));
    }

    [Fact]
    public async Task Refutes_a_definition_that_is_gone() =>
        Assert.Contains("does not exist", (await VerifyAssert.Refutes(Id, Error, new StubTransport(), Ids.Subscription)).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_what_the_request_asked_for_but_tells_the_value() =>
        Assert.Contains("'osState' of " + Ids.Definition + " is 'Generalized' now", (await VerifyAssert.CannotTell(Id, Command + "\n(PropertyChangeNotAllowed) " + Sentence, With("""{"osState":"Generalized"}"""), Ids.Subscription)).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_which_of_two_commands_failed() =>
        await VerifyAssert.CannotTell(Id, Command + " --os-state Generalized\n" + Error, With("""{"osState":"Generalized"}"""), Ids.Subscription);

    [Fact]
    public async Task Cannot_tell_without_the_definition_or_the_right_to_read()
    {
        await VerifyAssert.CannotTell(Id, Sentence, new StubTransport(), Ids.Subscription);
        await VerifyAssert.CannotTell(Id, Error, new StubTransport().Forbids(Ids.Definition), Ids.Subscription);
    }

    private static string Log(string property, string sent) =>
        DebugLog.Of("PUT", Ids.Definition, "Conflict", "PropertyChangeNotAllowed", $"Changing property 'galleryImage.properties.{property}' is not allowed.", $$"""{"location":"westeurope","properties":{{sent}}}""");

    private static StubTransport With(string properties) => new StubTransport().With(Ids.Definition, $$"""{"name":"ubuntu-otter","properties":{{properties}}}""");
}
