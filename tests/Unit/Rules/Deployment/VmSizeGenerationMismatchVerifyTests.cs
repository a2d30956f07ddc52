using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class VmSizeGenerationMismatchVerifyTests
{
    private const string Id = "SIG610";

    private const string Skus = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute/skus";
    private const string Error = "New-AzVM: The selected VM size 'Standard_D4ads_v6' cannot boot Hypervisor Generation '1'. If this was a Create operation please check that the Hypervisor Generation of the Image matches the Hypervisor Generation of the selected VM Size. ErrorCode: BadRequest";
    private const string Text = "New-AzVM -ResourceGroupName rg-web -Name vm-otter -Location westus2\n" + Error;
    private const string WithImage = $"az vm create -g rg-web -n vm-otter --image {Ids.Version} --size Standard_D4ads_v6\n" + Error;

    [Fact]
    public async Task Confirms_with_the_generations_of_the_size()
    {
        var azure = new StubTransport().With(Skus, """{"value":[{"resourceType":"disks","name":"x"},{"resourceType":"virtualMachines","name":"Standard_D4ads_v6","capabilities":[{"name":"HyperVGenerations","value":"V2"}]}]}""");
        var finding = await Verifying.ConfirmsAsync(Id, Text, azure, "Standard_D4ads_v6 supports other Hyper-V generations (V2) than that of the image (V1).");
        Assert.Equal("V2", finding.Values["Generations"]);
        Assert.Contains("location eq 'westus2'", Assert.Single(azure.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_list_without_any_size_proves_nothing() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Skus, """{"value":[]}"""), "no VM size at all");

    [Fact]
    public Task Refutes_a_size_that_boots_both() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Skus, """{"value":[{"resourceType":"disks","name":"x"},{"resourceType":"virtualMachines","name":"Standard_D4ads_v6","capabilities":[{"name":"HyperVGenerations","value":"V1,V2"}]}]}"""), "(V1); it supports V1, V2");

    [Fact]
    public Task Takes_generation_and_region_from_the_definition() =>
        Verifying.ConfirmsAsync(Id, WithImage, new StubTransport().With(Skus, """{"value":[{"resourceType":"disks","name":"x"},{"resourceType":"virtualMachines","name":"Standard_D4ads_v6","capabilities":[{"name":"HyperVGenerations","value":"V2"}]}]}""").With(Ids.Definition, """{"name":"ubuntu-otter","location":"westus2","properties":{"hyperVGeneration":"V1"}}"""), "(V1)");

    [Fact]
    public Task Refutes_by_a_definition_of_the_other_generation() =>
        Verifying.RefutesAsync(Id, WithImage, new StubTransport().With(Skus, """{"value":[{"resourceType":"disks","name":"x"},{"resourceType":"virtualMachines","name":"Standard_D4ads_v6","capabilities":[{"name":"HyperVGenerations","value":"V2"}]}]}""").With(Ids.Definition, """{"name":"ubuntu-otter","location":"westus2","properties":{"hyperVGeneration":"V2"}}"""), "(V2); it supports V2");

    [Fact]
    public Task Cannot_tell_of_a_size_the_region_does_not_offer() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Skus, """{"value":[{"resourceType":"virtualMachines","name":"Standard_D2s_v5"}]}"""), "not available in region 'westus2'");

    [Fact]
    public Task Cannot_tell_where_the_list_does_not() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Skus, """{"value":[{"resourceType":"disks","name":"x"},{"resourceType":"virtualMachines","name":"Standard_D4ads_v6","capabilities":[]}]}"""), "HyperVGenerations");

    [Fact]
    public Task Cannot_tell_without_a_region() =>
        Verifying.CannotTellAsync(Id, Error, new StubTransport(), "region");

    [Fact]
    public Task Cannot_tell_where_the_definition_cannot_be_read() =>
        Verifying.CannotTellAsync(Id, WithImage, new StubTransport().With(Skus, """{"value":[{"resourceType":"disks","name":"x"},{"resourceType":"virtualMachines","name":"Standard_D4ads_v6","capabilities":[{"name":"HyperVGenerations","value":"V2"}]}]}"""), "was not found");
}
