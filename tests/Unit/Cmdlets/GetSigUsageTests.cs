using System.Management.Automation;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>What needs no Azure; the rest is in the tests of UsageReader.</summary>
public sealed class GetSigUsageTests : IDisposable
{
    private readonly Session _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("Get-SigUsage contoso")]
    [InlineData("Get-SigUsage -SubscriptionId /subscriptions/contoso")]
    [InlineData("[pscustomobject]@{ SubscriptionId = 'contoso' } | Get-SigUsage")]
    public void Anything_but_the_id_of_a_subscription_is_an_error_and_sends_no_request(string script)
    {
        var error = _session.Error(script);
        Assert.StartsWith("SubscriptionIdInvalid", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Contains("contoso'", error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains("Get-AzSubscription", error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-SigUsage $null")]
    [InlineData("Get-SigUsage -SubscriptionId @()")]
    [InlineData("@() | Get-SigUsage")]
    public void Empty_input_does_not_mean_the_sessions_own_subscription(string script)
    {
        Assert.Empty(_session.Run(script));
        Assert.Empty(_session.Errors);
    }
}
