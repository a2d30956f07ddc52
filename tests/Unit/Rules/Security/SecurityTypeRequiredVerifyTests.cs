using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class SecurityTypeRequiredVerifyTests
{
    private const string Id = "SIG821";

    private const string Text =
        $"az vm create -g rg-web -n vm-otter --image {Ids.Version}\nERROR: (BadRequest) The provided gallery image only supports creation of VMs and VM Scale Sets with 'TrustedLaunch' security type.";

    [Fact]
    public Task Confirms_by_the_definition() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Definition, """{"name":"ubuntu-otter","properties":{"features":[{"name":"IsHibernateSupported","value":"True"},{"name":"securitytype","value":"TrustedLaunch"}]}}"""), "supports only VMs with its own security type, TrustedLaunch");

    [Fact]
    public Task Refutes_by_the_definition() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Definition, """{"name":"ubuntu-otter","properties":{"features":[{"name":"IsHibernateSupported","value":"True"},{"name":"securitytype","value":"TrustedLaunchSupported"}]}}"""), "its security type is TrustedLaunchSupported");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Definition, 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_without_an_image() =>
        Verifying.CannotTellAsync(Id, "The provided gallery image only supports creation of VMs and VM Scale Sets with 'TrustedLaunch' security type.", new StubTransport(), "image definition");
}
