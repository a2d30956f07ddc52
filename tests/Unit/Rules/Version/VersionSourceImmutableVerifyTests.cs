using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class VersionSourceImmutableVerifyTests
{
    private const string Id = "SIG305";
    private const string Sentence = "Changing property 'galleryImageVersion.properties.storageProfile.source.id' is not allowed.";
    private const string Command = "az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1";
    private const string Packer = "    SIG gallery name     : 'gal_otter'\n    SIG resource group : 'rg-otter'\nBuild 'azure-arm.web' errored after 3 seconds: a gallery image version for image name:version ubuntu-otter:4.2.1 already exists in gallery gal_otter, use a different gallery image version or enable force";

    [Fact]
    public async Task Confirms_another_source_than_the_command_asks_for()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error(Ids.Image), Made(Ids.Image + "-2"));
        Assert.Contains($"{Ids.Image}-2) than requested ({Ids.Image}).", finding.Verification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirms_another_source_than_the_request_holds() =>
        await Verifying.ConfirmsAsync(Id, Log(Ids.Image), Made(Ids.Vm));

    [Fact]
    public async Task Confirms_for_Packer_that_the_version_exists() =>
        Assert.Contains("exists and was created from " + Ids.Image, (await Verifying.ConfirmsAsync(Id, Packer, Made(Ids.Image))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Refutes_the_source_that_the_request_asks_for()
    {
        await Verifying.RefutesAsync(Id, Error(Ids.Image), Made(Ids.Image.ToUpperInvariant()));
        await Verifying.RefutesAsync(Id, Error("img-otter"), Made(Ids.Image));
        await Verifying.RefutesAsync(Id, Log(Ids.Image), Made(Ids.Image));
    }

    [Fact]
    public async Task Refutes_a_version_that_is_gone()
    {
        await Verifying.RefutesAsync(Id, Error(Ids.Image), new StubTransport());
        await Verifying.RefutesAsync(Id, Packer, new StubTransport());
    }

    [Fact]
    public async Task Cannot_tell_what_the_request_asked_for_but_tells_the_source() =>
        Assert.Contains(Ids.Image, (await Verifying.CannotTellAsync(Id, $"{Command}\nERROR: (PropertyChangeNotAllowed) {Sentence}", Made(Ids.Image))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_without_the_version_or_the_right_to_read()
    {
        await Verifying.CannotTellAsync(Id, Sentence, new StubTransport());
        await Verifying.CannotTellAsync(Id, Error(Ids.Image), new StubTransport().Forbids(Ids.Version));
        await Verifying.CannotTellAsync(Id, Packer, new StubTransport().Forbids(Ids.Version));
    }

    private static string Error(string source) => $"{Command} --managed-image {source}\nERROR: (PropertyChangeNotAllowed) {Sentence}\nCode: PropertyChangeNotAllowed";

    private static string Log(string source) =>
        DebugLog.Of("PUT", Ids.Version, "Conflict", "PropertyChangeNotAllowed", Sentence, $$$$$"""{"properties":{"storageProfile":{"source":{"id":"{{{{{source}}}}}"}}}}""");

    private static StubTransport Made(string source) =>
        new StubTransport().With(Ids.Version, $$$$$"""{"name":"4.2.1","properties":{"storageProfile":{"source":{"id":"{{{{{source}}}}}"}}}}""");
}
