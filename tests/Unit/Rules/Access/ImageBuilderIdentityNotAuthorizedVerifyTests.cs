using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageBuilderIdentityNotAuthorizedVerifyTests
{
    private const string Id = "SIG708";

    private const string Template = "/subscriptions/" + Ids.Subscription + "/resourceGroups/rg-otter/providers/Microsoft.VirtualMachineImages/imageTemplates/t_otter";
    private const string Assignments = Ids.Definition + "/providers/Microsoft.Authorization/roleAssignments";
    private const string Role = "/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/r1";
    private const string Identity = """{"name":"t_otter","identity":{"userAssignedIdentities":{"/subscriptions/s1/x":{"principalId":"p-1"}}}}""";
    private const string Text =
        $"az image builder create -g rg-otter -n t_otter\nERROR: (Unauthorized) Not authorized to access the resource: {Ids.Definition}. Please check the user assigned identity has the correct permissions. For more information, go to https://aka.ms/azvmimagebuilderts.";

    [Fact]
    public async Task Confirms_where_the_identity_has_no_role()
    {
        var finding = await Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Template, Identity).With(Assignments, """{"value":[]}"""), "(principal 'p-1') has no role that allows the action 'Microsoft.Compute/galleries/images/versions/write'");
        Assert.Contains("--assignee p-1", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public Task Confirms_where_the_role_is_too_small() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Template, Identity).With(Assignments, """{"value":[{"id":"a1","properties":{"roleDefinitionId":"/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/r1"}}]}""").With(Role, """{"properties":{"permissions":[{"actions":["*/read"]}]}}"""), "has no role");

    [Fact]
    public Task Confirms_a_template_without_identity() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Template, """{"name":"t_otter","identity":{"type":"None"}}"""), "has no user-assigned identity");

    [Fact]
    public Task Refutes_where_a_role_allows_it() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Template, Identity).With(Assignments, """{"value":[{"id":"a1","properties":{"roleDefinitionId":"/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/r1"}}]}""").With(Role, """{"properties":{"permissions":[{"actions":["Microsoft.Compute/galleries/*"],"notActions":["Microsoft.Compute/galleries/share/action"]}]}}"""), "has a role that allows");

    [Fact]
    public Task Cannot_tell_where_a_role_cannot_be_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Template, Identity).With(Assignments, """{"value":[{"id":"a1","properties":{"roleDefinitionId":"/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/r1"}}]}"""), "was not found");

    [Fact]
    public Task Cannot_tell_without_the_right_to_list_assignments() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Template, Identity).Error(Assignments, 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_of_a_template_that_is_not_there() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "was not found");

    [Fact]
    public Task Cannot_tell_without_a_template() =>
        Verifying.CannotTellAsync(Id, $"Not authorized to access the resource: {Ids.Definition}. Please check the user assigned identity has the correct permissions.", new StubTransport(), "image template");
}
