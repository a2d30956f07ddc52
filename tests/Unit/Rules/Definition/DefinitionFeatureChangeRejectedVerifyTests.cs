using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DefinitionFeatureChangeRejectedVerifyTests
{
    private const string Id = "SIG211";
    private const string Sentence = "Changing property 'DiskControllerTypes' is not allowed.";

    [Fact]
    public async Task Confirms_another_value_than_the_request_holds()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Log("SCSI, NVMe"), With("DiskControllerTypes", "SCSI"));
        Assert.Equal("The image definition 'ubuntu-otter' has a different value for feature 'DiskControllerTypes' ('SCSI') than requested ('SCSI, NVMe').", finding.Verification);
    }

    [Fact]
    public async Task Confirms_a_feature_that_the_definition_lacks() => await Verifying.ConfirmsAsync(Id, Log("SCSI"), With("SecurityType", "TrustedLaunch"));

    [Fact]
    public async Task Refutes_the_value_that_the_request_holds_under_either_name() => await Verifying.RefutesAsync(Id, Log("scsi"), With("diskControllerType", "SCSI"));

    [Fact]
    public async Task Refutes_a_definition_that_is_gone() => await Verifying.RefutesAsync(Id, Log("SCSI"), new StubTransport());

    [Fact]
    public async Task Cannot_tell_what_the_request_asked_for_but_tells_the_value() =>
        Assert.Contains("'SCSI' now", (await Verifying.CannotTellAsync(Id, $"az sig image-definition create -g rg-otter -r gal_otter -i ubuntu-otter\n(PropertyChangeNotAllowed) {Sentence}", With("DiskControllerTypes", "SCSI"))).Verification, StringComparison.Ordinal);

    [Fact]
    public async Task Cannot_tell_without_the_definition_or_the_right_to_read()
    {
        await Verifying.CannotTellAsync(Id, Sentence, new StubTransport());
        await Verifying.CannotTellAsync(Id, Log("SCSI"), new StubTransport().Forbids(Ids.Definition));
    }

    private static string Log(string value) =>
        DebugLog.Of("PUT", Ids.Definition, "Conflict", "PropertyChangeNotAllowed", Sentence, $$$"""{"properties":{"features":[{"name":"DiskControllerTypes","value":"{{{value}}}"}]}}""");

    private static StubTransport With(string name, string value) =>
        new StubTransport().With(Ids.Definition, $$$"""{"name":"ubuntu-otter","properties":{"features":[{"name":"{{{name}}}","value":"{{{value}}}"}]}}""");
}
