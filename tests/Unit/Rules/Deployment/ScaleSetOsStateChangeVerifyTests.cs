using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ScaleSetOsStateChangeVerifyTests
{
    private const string Id = "SIG607";

    private const string ScaleSet = Ids.Compute + "/virtualMachineScaleSets/vmss-otter";
    private const string Other = Ids.Compute + "/galleries/gal_otter/images/ubuntu-old";
    private const string Text =
        "Update-AzVmss -ResourceGroupName rg-otter -VMScaleSetName vmss-otter\nUpdate-AzVmss: Cannot update Virtual Machine Scale Set vmss-otter as the current OS state of the VM Scale Set is Generalized which is different from the updated gallery image OS state which is Specialized.";

    [Fact]
    public Task Confirms_by_the_image_of_the_scale_set() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(ScaleSet, $$$"""{"name":"vmss-otter","properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{{{Other}}}/versions/1.0.0"} } } } }""").With(Other, """{"name":"ubuntu-otter","location":"westus2","properties":{"osState":"Generalized"}}"""), "has a different OS state (Generalized) than the new image (Specialized)");

    [Fact]
    public Task Takes_a_Marketplace_image_for_generalized() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(ScaleSet, """{"name":"vmss-otter","properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"publisher":"Canonical","offer":"o","sku":"s"}}}}}"""), "(Generalized)");

    [Fact]
    public Task Refutes_where_both_are_alike() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(ScaleSet, $$$"""{"name":"vmss-otter","properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{{{Other}}}"} } } } }""").With(Other, """{"name":"ubuntu-otter","location":"westus2","properties":{"osState":"specialized"}}"""), "the same OS state (specialized)");

    [Fact]
    public Task Reads_the_new_image_where_the_error_names_it() =>
        Verifying.ConfirmsAsync(Id, Text + " Image: " + Ids.Version, new StubTransport().With(ScaleSet, """{"name":"vmss-otter","properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"publisher":"Canonical"}}}}}""").With(Ids.Definition, """{"name":"ubuntu-otter","location":"westus2","properties":{"osState":"Specialized"}}"""), "(Specialized)");

    [Fact]
    public Task Cannot_tell_of_a_scale_set_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_of_an_image_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(ScaleSet, $$$"""{"name":"vmss-otter","properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{{{Other}}}"} } } } }"""), "was not found");
}
