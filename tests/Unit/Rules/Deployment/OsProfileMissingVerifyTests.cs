using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules.Deployment;

public sealed class OsProfileMissingVerifyTests
{
    private const string Id = "SIG606";

    private const string Text =
        $"az vm create -n vm-otter -g rg-web --image {Ids.Version}\nERROR: (InvalidParameter) Required parameter 'osProfile' is missing (null).";

    [Fact]
    public Task Confirms_by_the_definition() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Definition, """{"name":"ubuntu-otter","location":"westus2","properties":{"osState":"Generalized"}}"""), "as Azure shows (osState Generalized)");

    [Fact]
    public Task Refutes_by_the_definition() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Definition, """{"name":"ubuntu-otter","location":"westus2","properties":{"osState":"Specialized"}}"""), "'ubuntu-otter' is not generalized (osState Specialized)");

    [Fact]
    public Task Cannot_tell_where_the_state_is_absent() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Ids.Definition, """{"name":"ubuntu-otter","location":"westus2","properties":{}}"""), "'osState'");

    [Fact]
    public Task Cannot_tell_of_a_definition_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_without_an_image() =>
        Verifying.CannotTellAsync(Id, "Required parameter 'osProfile' is missing (null).", new StubTransport(), "image definition");
}
