using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class AutoUpgradeNeedsLatestVerifyTests
{
    private const string Id = "SIG609";

    private const string ScaleSet = Ids.Compute + "/virtualMachineScaleSets/vmss-otter";
    private const string Text =
        "az vmss update -g rg-otter -n vmss-otter\nERROR: (BadRequest) virtualMachineScaleSets with Automatic OS Upgrade enabled must use Platform or Gallery Image with version set to 'latest'.";

    [Fact]
    public Task Confirms_a_fixed_version() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(ScaleSet, $$$"""{"name":"vmss-otter","properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{{{Ids.Version}}}"} } } } }"""), "references a fixed image version 4.2.1");

    [Fact]
    public Task Confirms_a_fixed_version_of_the_Marketplace() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(ScaleSet, """{"name":"vmss-otter","properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"publisher":"p","offer":"o","sku":"s","version":"1.2.3"}}}}}"""), "fixed image version 1.2.3");

    [Fact]
    public Task Refutes_the_definition() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(ScaleSet, $$$"""{"name":"vmss-otter","properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"{{{Ids.Definition}}}"} } } } }"""), "does not reference a fixed image version");

    [Fact]
    public Task Cannot_tell_of_a_scale_set_that_is_not_there() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");
}
