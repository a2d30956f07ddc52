using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>The three rules about definitions for confidential VMs are confirmed by the definition's security type.</summary>
public abstract class ConfidentialVmVerifyTests
{
    private readonly string _id;
    private readonly string _error;

    private protected ConfidentialVmVerifyTests(string id, string message)
    {
        _id = id;
        _error = $"PUT https://management.azure.com{Ids.Version}?api-version=2023-07-03\nERROR: (InvalidParameter) {message}";
    }

    [Fact]
    public Task Confirms_a_definition_for_confidential_machines() =>
        Verifying.ConfirmsAsync(_id, _error, new StubTransport().With(Ids.Definition, Confidential.Json("ConfidentialVM")), "The image definition 'ubuntu-otter' has the security type ConfidentialVM");

    [Theory]
    [InlineData("ConfidentialVMSupported")]
    [InlineData("TrustedLaunch")]
    public Task Refutes_another_definition(string type) =>
        Verifying.RefutesAsync(_id, _error, new StubTransport().With(Ids.Definition, Confidential.Json(type)), $"it has {type}");

    [Fact]
    public async Task Cannot_tell_without_the_definition()
    {
        await Verifying.CannotTellAsync(_id, _error, new StubTransport());
        await Verifying.CannotTellAsync(_id, _error, new StubTransport().Forbids(Ids.Definition));
    }
}
