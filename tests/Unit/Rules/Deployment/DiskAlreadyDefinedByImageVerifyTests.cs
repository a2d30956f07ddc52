using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DiskAlreadyDefinedByImageVerifyTests
{
    private const string Id = "SIG635";
    private const string Error = "New-AzVM: Cannot specify user image overrides for a disk already defined in the specified image reference. ErrorCode: InvalidParameter";
    private const string Text = $"az vm create -g rg-web -n vm-otter --image {Ids.Version}\n\"lun\": 1\n" + Error;

    [Fact]
    public Task Confirms_a_lun_of_the_version() => Verifying.ConfirmsAsync(Id, Text, Azure("""[{"lun":0},{"lun":1}]"""), "defines this disk (LUN 1); the LUNs of its data disks are 0, 1");

    [Fact]
    public Task Refutes_a_lun_that_is_free() => Verifying.RefutesAsync(Id, Text, Azure("""[{"lun":0}]"""), "no data disk at this LUN (1); the LUNs of its data disks are 0");

    [Fact]
    public Task Cannot_tell_without_a_lun() => Verifying.CannotTellAsync(Id, $"az vm create --image {Ids.Version}\n" + Error, Azure("[]"), "LUN");

    [Fact]
    public Task Cannot_tell_without_the_version() => Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    private static StubTransport Azure(string disks) => new StubTransport().With(Ids.Version, $$"""{"name":"4.2.1","properties":{"storageProfile":{"dataDiskImages":{{disks}} } } }""");
}
