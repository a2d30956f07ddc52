using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class PurchasePlanMismatchVerifyTests
{
    private const string Id = "SIG433";
    private const string Plan = """{"name":"byol","publisher":"otterworks","product":"firewall"}""";
    private const string Command = "az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\n";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public async Task Confirms_an_error_whichever_tool_printed_it(Tool tool) =>
        await Verifying.ConfirmsAsync(
            Id,
            Printed.By(tool, "New-AzGalleryImageVersion", "Conflict", $"The resource with id '{Ids.Vm}' has a different plan ['{Plan}'] than the parent gallery image plan ['null']."),
            Vm(Plan));

    [Fact]
    public async Task Confirms_a_VM_with_a_plan_for_a_definition_without()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error(Ids.Vm), Vm(Plan));
        Assert.Equal("The purchase plan of the source (otterworks:firewall:byol) does not match that of the image definition (no plan).", finding.Verification);
    }

    [Fact]
    public async Task Compares_with_the_definition_where_the_error_names_it_and_fills_what_it_tells_into_the_command()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Command + Error(Ids.Vm), Vm(Plan).With(Ids.Definition, """{"name":"ubuntu-otter","location":"westeurope","properties":{"osType":"Linux","osState":"Generalized","purchasePlan":{"name":"payg","publisher":"otterworks","product":"firewall"}}}"""));
        Assert.Contains("'ubuntu-otter' (otterworks:firewall:payg)", finding.Verification, StringComparison.Ordinal);
        Assert.Contains("-Location westeurope", finding.Command, StringComparison.Ordinal);
        Assert.Contains("-OsType Linux -OsState Generalized -PurchasePlanName byol", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_the_plan_of_a_managed_image_from_the_error() =>
        await Verifying.ConfirmsAsync(Id, Command + Error(Ids.Image), new StubTransport().With(Ids.Image, "{}").With(Ids.Definition, """{"name":"ubuntu-otter","properties":{}}"""));

    [Fact]
    public async Task Refutes_the_same_plan_whatever_its_case()
    {
        var definition = $$$"""{"name":"ubuntu-otter","properties":{"purchasePlan":{{{Plan.ToUpperInvariant()}}}}}""";
        await Verifying.RefutesAsync(Id, Command + Error(Ids.Vm), Vm(Plan).With(Ids.Definition, definition));
        await Verifying.RefutesAsync(Id, Command + Error(Ids.Disk), new StubTransport().With(Ids.Disk, $$$"""{"properties":{"purchasePlan":{{{Plan}}}}}""").With(Ids.Definition, definition));
    }

    [Fact]
    public async Task Refutes_where_neither_has_a_plan_any_more() => await Verifying.RefutesAsync(Id, Error(Ids.Vm), Vm("null"));

    [Fact]
    public async Task Cannot_tell_of_a_source_that_cannot_be_read_or_tells_no_plan()
    {
        await Verifying.CannotTellAsync(Id, Error(Ids.Vm), new StubTransport());
        await Verifying.CannotTellAsync(Id, Error(Ids.Vm), new StubTransport().Forbids(Ids.Vm));
        await Verifying.CannotTellAsync(Id, Error(Ids.Image), new StubTransport().With(Ids.Image, "{}"));
    }

    private static string Error(string source) => $"ERROR: (Conflict) The resource with id '{source}' has a different plan ['{Plan}'] than the parent gallery image plan ['null'].\nCode: Conflict";

    private static StubTransport Vm(string plan) => new StubTransport().With(Ids.Vm, $$$"""{"plan":{{{plan}}},"properties":{}}""");
}
