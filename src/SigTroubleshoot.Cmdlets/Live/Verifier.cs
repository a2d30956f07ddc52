using System.Management.Automation;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Compares a finding about an error with what lives in Azure.</summary>
internal static class Verifier
{
    private static readonly Dictionary<string, Rule> Rules = RuleCatalog.All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The finding with what the reading says of it; as it is where no reading can tell.</summary>
    public static Finding Verify(Finding finding, LiveSession live)
    {
        if (!Rules.TryGetValue(finding.RuleId, out var rule) || rule is not IVerify verify)
            return finding;
        var verification = new Verification(finding.Values, live.View, live.Now);
        var answer = live.Wait(cancellation => AnswerAsync(verify, verification, cancellation));

        // Where the error hides its subscription, that of the session was read, and the answer must say so.
        if (answer.Outcome != FindingOutcome.NotEvaluated && verification["SubscriptionId"] is null && verification.SubscriptionId is { } subscription && !answer.Values.ContainsKey("SubscriptionId"))
            answer.Values["SubscriptionId"] = subscription;
        return FindingFactory.FromVerification(finding, rule, answer);
    }

    // The values come from a text that nobody vouches for; whatever they do to a rule, the finding is not lost.
    private static async Task<Answer> AnswerAsync(IVerify rule, Verification verification, CancellationToken cancellation)
    {
        try
        {
            return await rule.VerifyAsync(verification, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (OperationCanceledException or PipelineStoppedException))
        {
            return Answer.NotEvaluated(Messages.FormatVerificationFailed(e.Message));
        }
    }
}
