using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class LinkedScopePermissionMissingVerifyTests
{
    private const string Id = "SIG702";

    private const string Permissions = Ids.Version + "/providers/Microsoft.Authorization/permissions";
    private const string Text =
        $"New-AzVM: The client 'builder@otter.example' with object id '2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412' has permission to perform action 'Microsoft.Compute/virtualMachines/write' on scope '/subscriptions/s1/resourceGroups/rg-web/providers/Microsoft.Compute/virtualMachines/vm-otter'; however, it does not have permission to perform action 'Microsoft.Compute/galleries/images/versions/read' on the linked scope(s) '{Ids.Version}' or the linked scope(s) are invalid.\nErrorCode: LinkedAuthorizationFailed";

    [Fact]
    public Task Confirms_where_no_role_allows_it() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().Error(Ids.Version, 403, "AuthorizationFailed").With(Permissions, """{"value":[]}"""), "is not allowed to perform the action");

    [Fact]
    public Task Confirms_a_link_that_leads_nowhere() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport(), "does not exist");

    [Fact]
    public Task Refutes_where_a_role_allows_it() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Ids.Version, "{}").With(Permissions, """{"value":[{"actions":["*/read"],"notActions":[]}]}"""), "is allowed to perform the action");

    [Fact]
    public Task Cannot_tell_where_the_permissions_cannot_be_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Ids.Version, "{}").Error(Permissions, 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Compares_each_action_with_its_own_scope()
    {
        var text = Text.Replace("perform action 'Microsoft.Compute/galleries", "perform action(s) 'Microsoft.Compute/disks/read,Microsoft.Compute/galleries").Replace($"'{Ids.Version}'", $"'{Ids.Disk},{Ids.Version}' (respectively)");
        var azure = new StubTransport().With(Ids.Version, "{}").With(Ids.Disk, "{}")
            .With(Ids.Disk + "/providers/Microsoft.Authorization/permissions", """{"value":[{"actions":["*"],"notActions":[]}]}""")
            .With(Permissions, """{"value":[{"actions":["Microsoft.Compute/disks/*"],"notActions":[]}]}""");
        return Verifying.ConfirmsAsync(Id, text, azure, "is not allowed to perform the action 'Microsoft.Compute/galleries/images/versions/read'");
    }
}
