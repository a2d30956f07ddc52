using SigTroubleshoot.Checks;
using SigTroubleshoot.Live;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Unit.Live;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>What the tests of verifications ask: an error is diagnosed first, then its finding is compared with Azure.</summary>
internal static class VerifyAssert
{
    /// <summary>The reading shows that the cause is there still. Gives the finding.</summary>
    public static Task<Finding> Confirms(string ruleId, string text, StubTransport azure, string? session = null) =>
        Verify(ruleId, text, azure, session, FindingOutcome.Failed);

    /// <summary>The reading shows that the cause is not there. Gives the finding.</summary>
    public static Task<Finding> Refutes(string ruleId, string text, StubTransport azure, string? session = null) =>
        Verify(ruleId, text, azure, session, FindingOutcome.Passed);

    /// <summary>It cannot be told, and the finding says why. Gives the finding.</summary>
    public static Task<Finding> CannotTell(string ruleId, string text, StubTransport azure, string? session = null) =>
        Verify(ruleId, text, azure, session, FindingOutcome.NotEvaluated);

    /// <summary>Azure refuses a path, as to a caller without rights.</summary>
    public static StubTransport Forbids(this StubTransport azure, string path) =>
        azure.With(path, """{"error":{"code":"AuthorizationFailed","message":"The client does not have authorization to perform the action."}}""", 403);

    /// <summary>Azure does not know the subscription of a path, as for a session of another tenant.</summary>
    public static StubTransport KnowsNoSubscription(this StubTransport azure, string path) =>
        azure.With(path, """{"error":{"code":"SubscriptionNotFound","message":"The subscription could not be found."}}""", 404);

    private static async Task<Finding> Verify(string ruleId, string text, StubTransport azure, string? session, FindingOutcome outcome)
    {
        var finding = RuleAssert.Catches(ruleId, text);
        var rule = RuleCatalog.All.Single(rule => rule.Id == ruleId);
        var view = new AzureView(new ArmReader(azure), session);
        var answer = await Assert.IsAssignableFrom<IVerify>(rule).VerifyAsync(new Verification(finding.Values, view, DateTimeOffset.UnixEpoch), CancellationToken.None);
        var verified = FindingFactory.FromVerification(finding, rule, answer);
        Assert.True(verified.Outcome == outcome, $"{outcome} was expected, but there is {verified.Outcome}: {verified.Verification}");
        Assert.DoesNotContain("(unknown)", verified.Verification, StringComparison.Ordinal);
        Assert.EndsWith(".", verified.Verification, StringComparison.Ordinal);
        return verified;
    }
}
