using SigTroubleshoot.Azure;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Unit.Live;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>Diagnoses a text, compares the finding with an Azure of invented answers, and looks at what comes out.</summary>
internal static class Verifying
{
    /// <summary>The session's own subscription, unless a test has another.</summary>
    public const string Session = Ids.Subscription;

    /// <summary>The time at which everything is verified.</summary>
    public static readonly DateTimeOffset Now = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The finding is confirmed, in words that hold a text.</summary>
    public static Task<Finding> ConfirmsAsync(string ruleId, string text, StubTransport azure, string words = "", string? session = Session) =>
        ExpectAsync(ruleId, text, azure, FindingOutcome.Failed, words, session);

    /// <summary>The finding is refuted, in words that hold a text.</summary>
    public static Task<Finding> RefutesAsync(string ruleId, string text, StubTransport azure, string words = "", string? session = Session) =>
        ExpectAsync(ruleId, text, azure, FindingOutcome.Passed, words, session);

    /// <summary>It cannot be told, for a reason that holds a text.</summary>
    public static Task<Finding> CannotTellAsync(string ruleId, string text, StubTransport azure, string words = "", string? session = Session) =>
        ExpectAsync(ruleId, text, azure, FindingOutcome.NotEvaluated, words, session);

    /// <summary>An answer of Azure that is an error.</summary>
    public static StubTransport Error(this StubTransport azure, string path, int status, string code) =>
        azure.With(path, $$$"""{"error":{"code":"{{{code}}}","message":"Refused."}}""", status);

    /// <summary>Azure refuses a path, as to a caller without rights.</summary>
    public static StubTransport Forbids(this StubTransport azure, string path) => azure.Error(path, 403, "AuthorizationFailed");

    /// <summary>Azure does not know the subscription of a path, as for a session of another tenant.</summary>
    public static StubTransport KnowsNoSubscription(this StubTransport azure, string path) => azure.Error(path, 404, "SubscriptionNotFound");

    private static async Task<Finding> ExpectAsync(string ruleId, string text, StubTransport azure, FindingOutcome outcome, string words, string? session)
    {
        var finding = RuleAssert.Catches(ruleId, text);
        var rule = RuleCatalog.All.Single(rule => rule.Id == ruleId);
        var view = new AzureView(new ArmReader(azure, new ArmReaderSettings { MaxTries = 1 }), session);
        var answer = await Assert.IsAssignableFrom<IVerify>(rule).VerifyAsync(new Verification(finding.Values, view, Now), CancellationToken.None);
        var verified = FindingFactory.FromVerification(finding, rule, answer);

        var seen = $"{verified.Outcome}: {verified.Verification} (asked: {string.Join(" ", azure.Requests)}; values: {string.Join(", ", finding.Values.Select(pair => $"{pair.Key}={pair.Value}"))})";
        Assert.True(verified.Outcome == outcome, $"{outcome} was expected, but it is {seen}");
        Assert.True(verified.Verification.Contains(words, StringComparison.Ordinal), $"'{words}' was expected, but it is {seen}");
        Assert.DoesNotContain("(unknown)", verified.Verification, StringComparison.Ordinal);
        Assert.EndsWith(".", verified.Verification, StringComparison.Ordinal);
        return verified;
    }
}
