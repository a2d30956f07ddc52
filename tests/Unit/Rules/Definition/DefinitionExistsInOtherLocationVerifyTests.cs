using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DefinitionExistsInOtherLocationVerifyTests
{
    private const string Id = "SIG209";
    private const string Definition = Ids.Compute + "/galleries/acgNorth/images/web";
    private const string Error = "ERROR: (InvalidResourceLocation) The resource 'acgNorth/web' already exists in location 'northeurope' in resource group 'rg-otter'. A resource with the same name cannot be created in location 'westeurope'. Please select a new resource name.\nCode: InvalidResourceLocation";

    [Fact]
    public async Task Confirms_another_location_and_names_it()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Error, At("swedencentral"));
        Assert.Equal("swedencentral", finding.Values["ExistingRegion"]);
        Assert.Contains("'swedencentral', not in the requested 'westeurope'", finding.Verification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refutes_the_location_that_was_asked_for() => await Verifying.RefutesAsync(Id, Error, At("West Europe"));

    [Fact]
    public async Task Refutes_a_definition_that_is_gone() => await Verifying.RefutesAsync(Id, Error, new StubTransport());

    [Fact]
    public async Task Cannot_tell_without_a_subscription_or_the_right_to_read()
    {
        await Verifying.CannotTellAsync(Id, Error, At("westeurope"), session: null);
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Definition));
    }

    private static StubTransport At(string location) => new StubTransport().With(Definition, $$"""{"name":"web","location":"{{location}}"}""");
}
