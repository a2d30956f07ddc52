using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ScaleSetImageKindChangeVerifyTests
{
    private const string Id = "SIG608";

    private const string ScaleSet = Ids.Compute + "/virtualMachineScaleSets/vmss-otter";
    private const string Text =
        "az vmss update -g rg-otter -n vmss-otter\nERROR: (OperationNotAllowed) The Image type for a Virtual Machine Scale Set may not be changed.";

    [Fact]
    public Task Confirms_a_Marketplace_image() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(ScaleSet, """{"name":"vmss-otter","properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"publisher":"Canonical","offer":"o","sku":"s","version":"latest"}}}}}"""), "uses a Marketplace image (Canonical:o:s:latest)");

    [Fact]
    public Task Confirms_an_image_of_ones_own() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(ScaleSet, $$$"""{"name":"vmss-otter","properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{{{Ids.Definition}}}"} } } } }"""), "cannot switch to a Marketplace image");

    [Fact]
    public Task Refutes_where_both_are_of_ones_own() =>
        Verifying.RefutesAsync(Id, $"az vmss update -g rg-otter -n vmss-otter --set virtualMachineProfile.storageProfile.imageReference.id={Ids.Version}\nERROR: (OperationNotAllowed) The Image type for a Virtual Machine Scale Set may not be changed.", new StubTransport().With(ScaleSet, $$$"""{"name":"vmss-otter","properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{{{Ids.Image}}}"} } } } }"""), "the kind of image does not change");

    [Fact]
    public Task Cannot_tell_of_a_scale_set_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_where_the_image_is_absent() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(ScaleSet, """{"properties":{}}"""), "'imageReference'");
}
