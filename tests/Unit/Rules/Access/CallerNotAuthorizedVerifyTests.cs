using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules.Access;

public sealed class CallerNotAuthorizedVerifyTests
{
    private const string Id = "SIG719";

    private const string Text =
        $"az sig image-version show -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\nERROR: (AuthorizationFailed) The client 'builder@otter.example' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' does not have authorization to perform action 'Microsoft.Compute/images/read' over scope '{Ids.Image}' or the scope is invalid. If access was recently granted, please refresh your credentials.";

    [Fact]
    public Task Confirms_where_no_role_allows_it() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Image + "/providers/Microsoft.Authorization/permissions", """{"value":[{"actions":["Microsoft.Compute/disks/*"],"notActions":[]}]}"""), "may not perform the action 'Microsoft.Compute/images/read'");

    [Fact]
    public Task Confirms_where_the_only_role_takes_it_away() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Image + "/providers/Microsoft.Authorization/permissions", """{"value":[{"actions":["*"],"notActions":["Microsoft.Compute/images/*"]}]}"""), "may not perform");

    [Fact]
    public Task Confirms_where_there_is_no_role() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Ids.Image + "/providers/Microsoft.Authorization/permissions", """{"value":[]}"""), "may not perform");

    [Fact]
    public Task Refutes_where_a_role_allows_it() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Image + "/providers/Microsoft.Authorization/permissions", """{"value":[{"actions":["microsoft.compute/*"],"notActions":[]}]}"""), "may perform the action");

    [Fact]
    public Task Names_the_other_identity_that_got_the_error() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Image + "/providers/Microsoft.Authorization/permissions", """{"value":[{"actions":["*"],"notActions":[]}]}"""), "('builder@otter.example')");

    [Fact]
    public Task Cannot_tell_without_the_right_to_ask() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Ids.Image + "/providers/Microsoft.Authorization/permissions", 403, "AuthorizationFailed"), "may not read it");

    [Fact]
    public Task Cannot_tell_of_a_scope_that_is_not_there() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_of_a_masked_scope() =>
        Verifying.CannotTellAsync(Id, Text.Replace(Ids.Image, "***"), new StubTransport(), "The error does not tell");
}
