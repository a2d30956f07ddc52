using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageLacksTrustedLaunchVerifyTests
{
    private const string Id = "SIG844";
    private const string Error = $"az vm create -g rg-apps -n vm-otter --image {Ids.Version}\nERROR: (BadRequest) Use of TrustedLaunch setting is not supported for the provided image. Please select Trusted Launch Supported Gen2 OS Image.";

    [Fact]
    public Task Confirms_generation_1() => Verifying.ConfirmsAsync(Id, Error, Azure("V1", ""), "does not support Trusted Launch (generation V1)");

    [Theory]
    [InlineData("Standard")]
    [InlineData("ConfidentialVMSupported")]
    public Task Confirms_another_security_type(string type) => Verifying.ConfirmsAsync(Id, Error, Azure("V2", type), $"(security type {type})");

    [Theory]
    [InlineData("TrustedLaunch")]
    [InlineData("TrustedLaunchSupported")]
    [InlineData("TrustedLaunchAndConfidentialVmSupported")]
    public Task Refutes_a_definition_that_supports_it(string type) => Verifying.RefutesAsync(Id, Error, Azure("V2", type), "supports Trusted Launch");

    [Fact]
    public async Task Cannot_tell_without_the_definition()
    {
        await Verifying.CannotTellAsync(Id, Error, new StubTransport().Forbids(Ids.Definition));
        await Verifying.CannotTellAsync(Id, "ERROR: (BadRequest) Use of TrustedLaunch setting is not supported for the provided image. Please select Trusted Launch Supported Gen2 OS Image.", new StubTransport());
    }

    private static StubTransport Azure(string generation, string type) => new StubTransport().With(
        Ids.Definition,
        $$"""{"name":"ubuntu-otter","properties":{"hyperVGeneration":"{{generation}}","features":[{{(type.Length == 0 ? "" : $$"""{"name":"SecurityType","value":"{{type}}"}""")}}]} }""");
}
