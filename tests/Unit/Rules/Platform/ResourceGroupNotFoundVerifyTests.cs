using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ResourceGroupNotFoundVerifyTests
{
    private const string Id = "SIG950";

    private const string Asked = "7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093";
    private const string Group = "/subscriptions/" + Ids.Subscription + "/resourceGroups/rg-otter";
    private const string Text = "az sig show -g rg-otter -r gal\nERROR: (ResourceGroupNotFound) Resource group 'rg-otter' could not be found.";
    private const string OfOther = $"az sig show -g rg-otter -r gal --subscription {Asked}\nERROR: (ResourceGroupNotFound) Resource group 'rg-otter' could not be found.";

    [Fact]
    public Task Confirms_a_group_that_does_not_exist() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport(), "'rg-otter' does not exist in subscription");

    [Fact]
    public async Task Confirms_with_the_subscription_that_has_the_group()
    {
        var finding = await Verifying.ConfirmsAsync(Id, OfOther, new StubTransport().With(Group, "{}"), $"requested subscription '{Asked}', but it does in the session's subscription '{Ids.Subscription}'");
        Assert.Contains("az group show --subscription " + Ids.Subscription, finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public Task Refutes_a_group_that_exists() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Group, """{"location":"westus2"}"""), "exists in subscription");

    [Fact]
    public Task Cannot_tell_of_a_subscription_the_sign_in_does_not_see() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Group, 404, "SubscriptionNotFound"), "cannot see the subscription");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Group, 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_without_a_subscription() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "subscription", session: null);
}
