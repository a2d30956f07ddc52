using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules.Version;

public sealed class VersionSourceImmutableVerifyTests
{
    private const string Id = "SIG305";
    private const string Sentence = "Changing property 'galleryImageVersion.properties.storageProfile.source.id' is not allowed.";
    private const string Command = "az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1";
    private const string Packer = "    SIG gallery name     : 'gal_otter'\n    SIG resource group : 'rg-otter'\nBuild 'azure-arm.web' errored after 3 seconds: a gallery image version for image name:version ubuntu-otter:4.2.1 already exists in gallery gal_otter, use a different gallery image version or enable force";

    [Fact]
    public async Task Confirms_another_source_than_the_command_asks_for()
    {
        var finding = await VerifyAssert.Confirms(Id, Error(Ids.Image), Made(Ids.Image + "-2"), Ids.Subscription);
        Assert.Contains($"{Ids.Image}-2, than the request asks for, {Ids.Image}.", finding.Verification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirms_another_source_than_the_request_holds() =>
        await VerifyAssert.Confirms(Id, Log(Ids.Image), Made(Ids.Vm));

    [Fact]
    public async Task Confirms_for_Packer_that_the_version_exists() =>
        Assert.Contains("exists and was made from " + Ids.Image, (await VerifyAssert.Confirms(Id, Packer, Made(Ids.Image), Ids.Subscription)).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Refutes_the_source_that_the_request_asks_for()
    {
        await VerifyAssert.Refutes(Id, Error(Ids.Image), Made(Ids.Image.ToUpperInvariant()), Ids.Subscription);
        await VerifyAssert.Refutes(Id, Error("img-otter"), Made(Ids.Image), Ids.Subscription);
        await VerifyAssert.Refutes(Id, Log(Ids.Image), Made(Ids.Image));
    }

    [Fact]
    public async Task Refutes_a_version_that_is_gone()
    {
        await VerifyAssert.Refutes(Id, Error(Ids.Image), new StubTransport(), Ids.Subscription);
        await VerifyAssert.Refutes(Id, Packer, new StubTransport(), Ids.Subscription);
    }

    [Fact]
    public async Task Cannot_tell_what_the_request_asked_for_but_tells_the_source() =>
        Assert.Contains(Ids.Image, (await VerifyAssert.CannotTell(Id, $"{Command}\nERROR: (PropertyChangeNotAllowed) {Sentence}", Made(Ids.Image), Ids.Subscription)).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_without_the_version_or_the_right_to_read()
    {
        await VerifyAssert.CannotTell(Id, Sentence, new StubTransport(), Ids.Subscription);
        await VerifyAssert.CannotTell(Id, Error(Ids.Image), new StubTransport().Forbids(Ids.Version), Ids.Subscription);
        await VerifyAssert.CannotTell(Id, Packer, new StubTransport().Forbids(Ids.Version), Ids.Subscription);
    }

    private static string Error(string source) => $"{Command} --managed-image {source}\nERROR: (PropertyChangeNotAllowed) {Sentence}\nCode: PropertyChangeNotAllowed";

    private static string Log(string source) =>
        DebugLog.Of("PUT", Ids.Version, "Conflict", "PropertyChangeNotAllowed", Sentence, $$$$$"""{"properties":{"storageProfile":{"source":{"id":"{{{{{source}}}}}"}}}}""");

    private static StubTransport Made(string source) =>
        new StubTransport().With(Ids.Version, $$$$$"""{"name":"4.2.1","properties":{"storageProfile":{"source":{"id":"{{{{{source}}}}}"}}}}""");
}
