using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class EncryptionLunUnknownVerifyTests
{
    private const string Id = "SIG809";

    private const string Text =
        $"az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1 --virtual-machine {Ids.Vm}\nERROR: An invalid lun [7] was specified in encryption.dataDiskImages. The lun must be one of the following values ['0,9'].";

    [Fact]
    public Task Confirms_with_the_LUNs_of_the_source() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Vm, """{"properties":{"storageProfile":{"dataDisks":[{"lun":0},{"lun":9}]}}}"""), "(7); its LUNs are 0, 9");

    [Fact]
    public Task Refutes_a_LUN_that_the_source_has() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Vm, """{"properties":{"storageProfile":{"dataDisks":[{"lun":7}]}}}"""), "has a data disk at this LUN (7)");

    [Fact]
    public Task Reads_a_managed_image_as_well() =>
        Verifying.ConfirmsAsync(Id, Text.Replace(Ids.Vm, Ids.Image), new StubTransport().With(Ids.Image, """{"properties":{"storageProfile":{"dataDisks":[]}}}"""), "img-otter' has no data disk");

    [Fact]
    public async Task Reads_the_source_in_its_own_group()
    {
        const string Far = "/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093/resourceGroups/rg-lynx/providers/Microsoft.Compute/virtualMachines/vm-lynx";
        await Verifying.ConfirmsAsync(Id, Text.Replace(Ids.Vm, Far), new StubTransport().With(Far, """{"properties":{"storageProfile":{}}}"""), "no data disk at this LUN (7)");
    }

    [Fact]
    public Task Cannot_tell_of_an_answer_without_disks() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Ids.Vm, "{}"), "storageProfile.dataDisks");

    [Fact]
    public Task Cannot_tell_of_a_source_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_without_a_source() =>
        Verifying.CannotTellAsync(Id, "An invalid lun [7] was specified in encryption.dataDiskImages.", new StubTransport(), "source");
}
