using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class CrossTenantAccessDeniedVerifyTests
{
    private const string Id = "SIG701";

    private const string Linked = "/subscriptions/7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093";
    private const string Text =
        $"New-AzVM: The client has permission to perform action 'Microsoft.Compute/galleries/images/versions/read' on scope '/subscriptions/{Ids.Subscription}/resourceGroups/rg-lynx/providers/Microsoft.Compute/virtualMachines/vm-lynx', however the current tenant '91b7e2d4-5a3c-4f60-a8d1-0c6e4b2f7a95' is not authorized to access linked subscription '7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093'.\nErrorCode: LinkedAuthorizationFailed";

    [Fact]
    public Task Confirms_with_the_tenant_of_the_owner() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Linked, """{"tenantId":"0d2f4a6c-8e1b-4c3d-9f5a-7b6c8d0e2f41"}"""), "a different tenant ('0d2f4a6c-8e1b-4c3d-9f5a-7b6c8d0e2f41')");

    [Fact]
    public Task Confirms_where_the_sign_in_is_refused_for_its_tenant() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().Error(Linked, 401, "InvalidAuthenticationTokenTenant"), "a different tenant than the one you are signed in to");

    [Fact]
    public Task Refutes_where_the_tenant_is_the_same() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Linked, """{"tenantId":"91B7E2D4-5a3c-4f60-a8d1-0c6e4b2f7a95"}"""), "belongs to the same tenant as the sign-in");

    [Fact]
    public Task Cannot_tell_of_a_subscription_the_sign_in_does_not_see() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Linked, 404, "SubscriptionNotFound"), "cannot see the subscription");

    [Fact]
    public Task Cannot_tell_where_Azure_gives_no_tenant() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Linked, """{}"""), "'tenantId'");
}
