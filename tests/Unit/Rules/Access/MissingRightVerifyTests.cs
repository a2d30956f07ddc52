using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>What holds for every rule about an action that was refused at a scope.</summary>
public abstract class MissingRightVerifyTests(string id, string action, string scope)
{
    private readonly string _permissions = scope + "/providers/Microsoft.Authorization/permissions";

    private readonly string _text =
        $"az sig image-version show -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: (AuthorizationFailed) The client 'builder@otter.example' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' does not have authorization to perform action '{action}' over scope '{scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.";

    [Fact]
    public Task Confirms_where_no_role_allows_it() =>
        Verifying.ConfirmsAsync(id, _text, With("""{"actions":["Microsoft.Compute/disks/*"],"notActions":[]}"""), $"is not allowed to perform the action '{action}'");

    [Fact]
    public Task Confirms_where_the_only_role_takes_it_away() =>
        Verifying.ConfirmsAsync(id, _text, With($$"""{"actions":["*"],"notActions":["{{action.Remove(action.LastIndexOf('/') + 1)}}*"]}"""), "is not allowed to perform");

    [Fact]
    public Task Confirms_where_there_is_no_role() => Verifying.ConfirmsAsync(id, _text, With(""), "is not allowed to perform");

    [Fact]
    public Task Refutes_where_a_role_allows_it() =>
        Verifying.RefutesAsync(id, _text, With("""{"actions":["microsoft.compute/*"],"notActions":[]}"""), "is allowed to perform the action");

    [Fact]
    public Task Names_the_other_identity_that_got_the_error() =>
        Verifying.RefutesAsync(id, _text, With("""{"actions":["*"],"notActions":[]}"""), "('builder@otter.example')");

    [Fact]
    public Task Cannot_tell_without_the_right_to_ask() => Verifying.CannotTellAsync(id, _text, new StubTransport().Forbids(_permissions), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_of_a_scope_that_is_not_there() => Verifying.CannotTellAsync(id, _text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_of_a_masked_scope() =>
        Verifying.CannotTellAsync(id, _text.Replace(scope, "***", StringComparison.Ordinal), new StubTransport(), "The error does not fully specify");

    private StubTransport With(string role) => new StubTransport().With(_permissions, $$"""{"value":[{{role}}]}""");
}
