using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SecurityTypeRejectsSourceVerifyTests
{
    private const string Id = "SIG820";

    private const string Text =
        $"az sig image-version create -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1 --virtual-machine {Ids.Vm}\nERROR: (InvalidParameter) The security type 'TrustedLaunchSupported' is not supported for the source id '{Ids.Vm}'.";

    [Fact]
    public Task Confirms_by_the_definition() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Definition, """{"name":"ubuntu-otter","properties":{"features":[{"name":"IsHibernateSupported","value":"True"},{"name":"securitytype","value":"TrustedLaunchSupported"}]}}"""), "'ubuntu-otter' has a security type (TrustedLaunchSupported)");

    [Fact]
    public Task Refutes_by_the_definition() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Definition, """{"name":"ubuntu-otter","properties":{"features":[{"name":"IsHibernateSupported","value":"True"},{"name":"securitytype","value":"TrustedLaunch"}]}}"""), "it has TrustedLaunch");

    [Fact]
    public Task Refutes_a_definition_without_one() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Definition, """{"name":"ubuntu-otter","properties":{}}"""), "has no 'Supported' security type");

    [Fact]
    public Task Cannot_tell_of_a_definition_that_is_gone() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Takes_no_source_for_the_definition() =>
        Verifying.CannotTellAsync(Id, $"The security type 'TrustedLaunchSupported' is not supported for the source id '{Ids.Version}'.", new StubTransport(), "image definition");
}
