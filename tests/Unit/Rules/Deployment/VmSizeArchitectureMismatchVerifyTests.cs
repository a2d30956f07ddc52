using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class VmSizeArchitectureMismatchVerifyTests
{
    private const string Id = "SIG612";

    private const string Skus = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute/skus";
    private const string Error = "New-AzVM: Cannot create a VM of size 'Standard_D4ads_v6' because this VM size only supports a CPU Architecture of 'Arm64', but an image or disk with CPU Architecture 'x64' was given. Please check that the CPU Architecture of the image or disk is compatible with that of the VM size. ErrorCode: BadRequest";
    private const string Text = "New-AzVM -ResourceGroupName rg-web -Name vm-otter -Location westus2\n" + Error;
    private const string WithImage = $"az vm create -g rg-web -n vm-otter --image {Ids.Version}\n" + Error;

    [Fact]
    public Task Confirms_with_the_architecture_of_the_size() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Skus, """{"value":[{"resourceType":"disks","name":"x"},{"resourceType":"virtualMachines","name":"Standard_D4ads_v6","capabilities":[{"name":"CpuArchitectureType","value":"Arm64"}]}]}"""), "has a different CPU architecture (Arm64) than the image (x64)");

    [Fact]
    public Task Takes_a_definition_without_architecture_for_x64() =>
        Verifying.ConfirmsAsync(Id, WithImage, new StubTransport().With(Skus, """{"value":[{"resourceType":"disks","name":"x"},{"resourceType":"virtualMachines","name":"Standard_D4ads_v6","capabilities":[{"name":"CpuArchitectureType","value":"Arm64"}]}]}""").With(Ids.Definition, """{"name":"ubuntu-otter","location":"westus2","properties":{"osState":"Generalized"}}"""), "than the image (x64)");

    [Fact]
    public Task Refutes_by_the_definition() =>
        Verifying.RefutesAsync(Id, WithImage, new StubTransport().With(Skus, """{"value":[{"resourceType":"disks","name":"x"},{"resourceType":"virtualMachines","name":"Standard_D4ads_v6","capabilities":[{"name":"CpuArchitectureType","value":"Arm64"}]}]}""").With(Ids.Definition, """{"name":"ubuntu-otter","location":"westus2","properties":{"architecture":"arm64"}}"""), "(arm64)");

    [Fact]
    public Task Refutes_a_size_of_the_same_kind() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Skus, """{"value":[{"resourceType":"disks","name":"x"},{"resourceType":"virtualMachines","name":"Standard_D4ads_v6","capabilities":[{"name":"CpuArchitectureType","value":"X64"}]}]}"""), "(x64)");

    [Fact]
    public Task Cannot_tell_where_the_list_does_not() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Skus, """{"value":[{"resourceType":"disks","name":"x"},{"resourceType":"virtualMachines","name":"Standard_D4ads_v6","capabilities":[]}]}"""), "CpuArchitectureType");

    [Fact]
    public Task Cannot_tell_without_the_right_to_list() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Skus, 403, "AuthorizationFailed"), "is not allowed to read it");
}
