using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageLacksDiskControllerVerifyTests
{
    private const string Id = "SIG630";
    private const string Skus = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute/skus";
    private const string Error = "New-AzVM: The VM size 'Standard_E8s_v6' cannot boot with OS image or disk. Please check that disk controller types supported by the OS image or disk is one of the supported disk controller types for the VM size 'Standard_E8s_v6'. ErrorCode: InvalidParameter";
    private const string Text = $"az vm create -g rg-web -n vm-otter --image {Ids.Version} --size Standard_E8s_v6 -l westus2\n" + Error;

    [Fact]
    public Task Confirms_NVMe_against_a_definition_without_the_feature() =>
        Verifying.ConfirmsAsync(Id, Text, Azure("NVMe", "[]"), "Standard_E8s_v6 boots from other disk controllers (NVMe) than the image definition 'ubuntu-otter' supports (SCSI).");

    [Fact]
    public Task Refutes_a_definition_with_the_feature() =>
        Verifying.RefutesAsync(Id, Text, Azure("NVMe", """[{"name":"DiskControllerTypes","value":"SCSI, NVMe"}]"""), "(SCSI, NVMe)");

    [Fact]
    public Task Refutes_a_size_with_both() => Verifying.RefutesAsync(Id, Text, Azure("SCSI, NVMe", "[]"), "(SCSI)");

    [Fact]
    public Task Cannot_tell_where_the_list_does_not() => Verifying.CannotTellAsync(Id, Text, Azure("", "[]"), "DiskControllerTypes");

    [Fact]
    public Task Cannot_tell_without_a_definition() =>
        Verifying.CannotTellAsync(Id, "New-AzVM -ResourceGroupName rg-web -Name vm-otter -Location westus2\n" + Error, Azure("NVMe", "[]"), "image definition");

    [Fact]
    public Task Cannot_tell_without_a_region() => Verifying.CannotTellAsync(Id, Error, Azure("NVMe", "[]"), "region");

    private static StubTransport Azure(string controllers, string features) => new StubTransport()
        .With(Skus, $$"""{"value":[{"resourceType":"virtualMachines","name":"Standard_E8s_v6","capabilities":[{"name":"DiskControllerTypes","value":"{{controllers}}"}]}]}""")
        .With(Ids.Definition, $$"""{"name":"ubuntu-otter","location":"westus2","properties":{"features":{{features}} } }""");
}
