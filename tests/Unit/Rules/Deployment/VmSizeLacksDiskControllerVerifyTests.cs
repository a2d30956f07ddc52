using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class VmSizeLacksDiskControllerVerifyTests
{
    private const string Id = "SIG631";
    private const string Skus = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute/skus";
    private const string Error = "New-AzVM: The VM size 'Standard_E8s_v5' cannot boot with DiskControllerType 'NVMe'. ErrorCode: InvalidParameter";
    private const string Text = "New-AzVM -ResourceGroupName rg-web -Name vm-otter -Location westus2\n" + Error;

    [Fact]
    public Task Confirms_a_size_without_it() => Verifying.ConfirmsAsync(Id, Text, Azure("SCSI"), "Standard_E8s_v5 has other disk controllers (SCSI) than requested (NVMe).");

    [Fact]
    public Task Refutes_a_size_with_it() => Verifying.RefutesAsync(Id, Text, Azure("SCSI, NVMe"), "(NVMe); it has SCSI, NVMe");

    [Fact]
    public Task Cannot_tell_where_the_list_does_not() => Verifying.CannotTellAsync(Id, Text, Azure(""), "DiskControllerTypes");

    [Fact]
    public Task Cannot_tell_without_a_region() => Verifying.CannotTellAsync(Id, Error, Azure("SCSI"), "region");

    private static StubTransport Azure(string controllers) => new StubTransport()
        .With(Skus, $$"""{"value":[{"resourceType":"virtualMachines","name":"Standard_E8s_v5","capabilities":[{"name":"DiskControllerTypes","value":"{{controllers}}"}]}]}""");
}
