using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>What holds for both rules about an OS profile that does not fit the OS state of the image.</summary>
/// <param name="id">The rule.</param>
/// <param name="sentence">The service's sentence.</param>
/// <param name="confirming">The OS state that confirms it.</param>
/// <param name="refuting">The OS state that refutes it.</param>
/// <param name="refutation">What a refutation says.</param>
public abstract class OsStateVerifyTests(string id, string sentence, string confirming, string refuting, string refutation)
{
    private readonly string _text = $"az vm create -n vm-otter -g rg-web --image {Ids.Version}\nERROR: (InvalidParameter) {sentence}";

    [Fact]
    public Task Confirms_by_the_definition() => Verifying.ConfirmsAsync(id, _text, With($$"""{"osState":"{{confirming}}"}"""), $"(osState {confirming})");

    [Fact]
    public Task Refutes_by_the_definition() => Verifying.RefutesAsync(id, _text, With($$"""{"osState":"{{refuting}}"}"""), refutation);

    [Fact]
    public Task Cannot_tell_where_the_state_is_absent() => Verifying.CannotTellAsync(id, _text, With("{}"), "'osState'");

    [Fact]
    public Task Cannot_tell_of_a_definition_that_is_gone() => Verifying.CannotTellAsync(id, _text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_without_an_image() => Verifying.CannotTellAsync(id, sentence, new StubTransport(), "image definition");

    private static StubTransport With(string properties) =>
        new StubTransport().With(Ids.Definition, $$"""{"name":"ubuntu-otter","location":"westus2","properties":{{properties}}}""");
}
