using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class PolicyDeniedVerifyTests
{
    private const string Id = "SIG915";

    private const string Assignment = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Authorization/policyAssignments/need-cmk";
    private const string Definition = "/providers/Microsoft.Authorization/policyDefinitions/d1";
    private const string Text =
        $"az sig image-version update -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1\n(RequestDisallowedByPolicy) Resource '4.2.1' was disallowed by policy. Policy identifiers: '[{{\"policyAssignment\":{{\"name\":\"Need keys\",\"id\":\"{Assignment}\"}},\"policyDefinition\":{{\"name\":\"Keys\",\"id\":\"{Definition}\"}}}}]'.";

    [Fact]
    public Task Confirms_with_the_words_of_the_policy() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport()
            .With(Assignment, """{"name":"need-cmk","properties":{"displayName":"Need keys","policyDefinitionId":"/providers/Microsoft.Authorization/policyDefinitions/d1","scope":"/subscriptions/s1","enforcementMode":"Default"}}""")
            .With(Definition, """{"properties":{"displayName":"Versions need keys","description":"Set a key."}}"""), "The policy assignment 'Need keys' is enforced at scope '/subscriptions/s1' (policy definition 'Versions need keys'): Set a key.");

    [Fact]
    public Task Confirms_without_the_definition_too() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Assignment, """{"name":"need-cmk","properties":{"policyDefinitionId":"/providers/Microsoft.Authorization/policyDefinitions/d1"}}"""), "'need-cmk' is enforced");

    [Fact]
    public Task Refutes_a_policy_that_is_not_enforced() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Assignment, """{"properties":{"displayName":"Need keys","enforcementMode":"DoNotEnforce"}}"""), "is no longer enforced");

    [Fact]
    public Task Refutes_a_policy_that_leaves_the_group_out() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Assignment, $$$"""{"properties":{"notScopes":["/subscriptions/{{{Ids.Subscription}}}/resourcegroups/RG-otter"]}}"""), "now excludes the resource");

    [Fact]
    public Task Refutes_an_assignment_that_is_gone() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport(), "no longer exists");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Assignment, 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_without_an_assignment() =>
        Verifying.CannotTellAsync(Id, "az sig image-version update -g rg-otter -r gal_otter\nResource '4.2.1' was disallowed by policy.", new StubTransport(), "policy assignment");
}
