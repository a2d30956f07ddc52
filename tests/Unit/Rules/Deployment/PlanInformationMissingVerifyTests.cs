using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class PlanInformationMissingVerifyTests
{
    private const string Id = "SIG611";

    private const string Text =
        $"az vm create -g rg-web -n vm-otter --image {Ids.Version}\nERROR: (VMMarketplaceInvalidInput) Creating a virtual machine from Marketplace image or a custom image sourced from a Marketplace image requires Plan information in the request. VM: '{Ids.Compute}/virtualMachines/vm-otter'.";

    private static StubTransport Made(string source, string json) => new StubTransport()
        .With(Ids.Definition, """{"name":"ubuntu-otter","properties":{"osState":"Generalized"}}""")
        .With(Ids.Version, $$$"""{"properties":{"storageProfile":{"source":{"id":"{{{source}}}"} } } }""")
        .With(source, json);

    [Fact]
    public async Task Confirms_with_the_plan_of_the_definition()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Definition, """{"name":"ubuntu-otter","location":"westus2","properties":{"purchasePlan":{"name":"byol","publisher":"otterworks","product":"firewall"}}}"""), "(otterworks:firewall:byol)");
        Assert.Contains("--plan-name byol --plan-publisher otterworks --plan-product firewall", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public Task Confirms_with_the_plan_of_the_machine_it_was_made_from() =>
        Verifying.ConfirmsAsync(Id, Text, Made(Ids.Vm, $$$"""{"id":"{{{Ids.Vm}}}","plan":{"name":"byol","publisher":"otterworks","product":"firewall"}}"""), "that the definition does not have");

    [Fact]
    public Task Confirms_with_the_plan_of_the_disk_it_was_made_from() =>
        Verifying.ConfirmsAsync(Id, Text, Made(Ids.Disk, """{"properties":{"purchasePlan":{"name":"byol","publisher":"otterworks","product":"firewall"}}}"""), "that the definition does not have");

    [Fact]
    public Task Refutes_where_neither_has_a_plan() =>
        Verifying.RefutesAsync(Id, Text, Made(Ids.Vm, """{"properties":{}}"""), "has a purchase plan");

    [Fact]
    public Task Cannot_tell_where_the_source_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, Made(Ids.Vm, """{}""").Error(Ids.Vm, 404, "ResourceNotFound"), "was not found");

    [Fact]
    public Task Cannot_tell_without_a_version() =>
        Verifying.CannotTellAsync(Id, Text.Replace("/versions/4.2.1", ""), new StubTransport().With(Ids.Definition, """{"name":"ubuntu-otter","location":"westus2","properties":{}}"""), "names no version");
}
