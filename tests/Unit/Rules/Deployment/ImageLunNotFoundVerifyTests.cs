using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageLunNotFoundVerifyTests
{
    private const string Id = "SIG613";

    private const string Text =
        $"az disk create -g rg-otter -n disk-otter --gallery-image-reference {Ids.Version} --gallery-image-reference-lun 3\nERROR: (InvalidParameter) The value of parameter imageReference is invalid.";

    [Fact]
    public Task Confirms_with_the_LUNs_that_are_there() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"properties":{"storageProfile":{"dataDiskImages":[{"lun":0},{"lun":1}]}}}"""), "(3); its LUNs are 0, 1");

    [Fact]
    public Task Confirms_a_version_without_data_disks() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Version, """{"properties":{"storageProfile":{}}}"""), "no data disk at this LUN (3).");

    [Fact]
    public Task Refutes_a_LUN_that_is_there() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, """{"properties":{"storageProfile":{"dataDiskImages":[{"lun":3}]}}}"""), "has a data disk");

    [Fact]
    public Task Cannot_tell_of_a_version_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_without_a_LUN() =>
        Verifying.CannotTellAsync(Id, $"az disk create -n disk-otter --gallery-image-reference {Ids.Version}\nERROR: (InvalidParameter) The value of parameter imageReference is invalid.", new StubTransport(), "LUN");
}
