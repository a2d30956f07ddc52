using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class VersionPropertyImmutableVerifyTests
{
    private const string Id = "SIG306";
    private const string Sentence = "Changing property 'galleryImageVersion.properties.publishingProfile.replicationMode' is not allowed.";
    private const string Command = "az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1";
    private const string Error = Command + " --replication-mode Full\nERROR: (PropertyChangeNotAllowed) " + Sentence;
    private const string Parameter = "(InvalidParameter) Parameter 'galleryImageVersion.properties.storageProfile' is not allowed.";

    [Fact]
    public async Task Confirms_another_value_than_the_request_asks_for()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error, Mode("Shallow"));
        Assert.Equal("The image version '4.2.1' has a different value for 'replicationMode' ('Shallow') than requested ('Full').", finding.Verification);
        await Verifying.ConfirmsAsync(Id, Log("Full"), Mode("Shallow"));
    }

    [Fact]
    public async Task Confirms_that_there_is_a_version_which_the_storage_profile_cannot_update() =>
        Assert.Contains("is an update", (await Verifying.ConfirmsAsync(Id, $"{Command}\n{Parameter}", Mode("Full"))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Refutes_the_value_that_the_request_asks_for()
    {
        await Verifying.RefutesAsync(Id, Error, Mode("full"));
        await Verifying.RefutesAsync(Id, Log("Full"), Mode("Full"));
    }

    [Fact]
    public async Task Refutes_a_version_that_is_gone()
    {
        await Verifying.RefutesAsync(Id, Error, new StubTransport());
        await Verifying.RefutesAsync(Id, $"{Command}\n{Parameter}", new StubTransport());
    }

    [Fact]
    public async Task Cannot_tell_what_the_request_asked_for_but_tells_the_value() =>
        Assert.Contains("'Shallow' now", (await Verifying.CannotTellAsync(Id, $"{Command}\n(PropertyChangeNotAllowed) {Sentence}", Mode("Shallow"))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_without_the_version_or_the_right_to_read()
    {
        await Verifying.CannotTellAsync(Id, Sentence, new StubTransport());
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Ids.Version));
        await Verifying.CannotTellAsync(Id, $"{Command}\n{Parameter}", new StubTransport().Forbids(Ids.Version));
    }

    private static string Log(string mode) =>
        DebugLog.Of("PUT", Ids.Version, "Conflict", "PropertyChangeNotAllowed", Sentence, $$$$"""{"properties":{"publishingProfile":{"replicationMode":"{{{{mode}}}}"}}}""");

    private static StubTransport Mode(string mode) =>
        new StubTransport().With(Ids.Version, $$$$"""{"name":"4.2.1","properties":{"publishingProfile":{"replicationMode":"{{{{mode}}}}"}}}""");
}
