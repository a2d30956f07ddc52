using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ProviderNotRegisteredVerifyTests
{
    private const string Id = "SIG920";

    private const string Provider = "/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute";
    private const string Text =
        $"Error: Code=\"MissingSubscriptionRegistration\" Message=\"The subscription is not registered to use namespace 'Microsoft.Compute'. See https://aka.ms/rps-not-found\"";

    [Fact]
    public Task Confirms_with_the_state() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Provider, """{"registrationState":"Unregistered"}"""), "(state Unregistered)");

    [Fact]
    public Task Confirms_while_it_is_being_registered() =>
        Verifying.ConfirmsAsync(Id, Text, new StubTransport().With(Provider, """{"registrationState":"Registering"}"""), "(state Registering)");

    [Fact]
    public Task Refutes_a_provider_that_is_registered() =>
        Verifying.RefutesAsync(Id, Text, new StubTransport().With(Provider, """{"registrationState":"registered"}"""), "is registered in subscription");

    [Fact]
    public Task Cannot_tell_where_the_state_is_absent() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().With(Provider, """{}"""), "'registrationState'");

    [Fact]
    public Task Cannot_tell_without_the_right_to_read() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport().Error(Provider, 403, "AuthorizationFailed"), "is not allowed to read it");

    [Fact]
    public Task Cannot_tell_without_a_subscription() =>
        Verifying.CannotTellAsync(Id, Text, new StubTransport(), "subscription", session: null);
}
