using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class WindowsNotGeneralizedVerifyTests
{
    private const string Id = "SIG636";
    private const string Error = "OS provisioning for VM 'vm-otter' failed. Error details: This installation of Windows is undeployable.";
    private const string Text = $"az vm create -g rg-web -n vm-otter --image {Ids.Version}\n" + Error;

    [Fact]
    public Task Confirms_a_generalized_definition() => Verifying.ConfirmsAsync(Id, Text, Azure("Generalized"), "'ubuntu-otter' is marked as generalized (osState Generalized)");

    [Fact]
    public Task Refutes_a_specialized_definition() => Verifying.RefutesAsync(Id, Text, Azure("Specialized"), "(osState Specialized)");

    [Fact]
    public Task Cannot_tell_without_an_image() => Verifying.CannotTellAsync(Id, Error, new StubTransport(), "image definition");

    private static StubTransport Azure(string state) => new StubTransport().With(Ids.Definition, $$"""{"name":"ubuntu-otter","properties":{"osState":"{{state}}"} }""");
}
