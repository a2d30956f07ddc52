using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Verify;

/// <summary>Compares findings about errors with the resources in Azure.</summary>
internal sealed class Verifier
{
    private readonly RuleSet _rules;

    /// <param name="rules">The rules that created the findings.</param>
    public Verifier(RuleSet rules) => _rules = rules;

    /// <summary>The finding with the result of the verification; unchanged if the rule does not support verification.</summary>
    /// <param name="finding">A finding about an error.</param>
    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="now">The current time, for rules that depend on age.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public async Task<Finding> VerifyAsync(Finding finding, AzureView azure, DateTimeOffset now, CancellationToken cancellation)
    {
        if (_rules.Find(finding.RuleId) is not { } rule || rule is not IVerify verify)
            return finding;
        var verification = new Verification(finding.Values, azure, now);
        var answer = await AnswerAsync(verify, verification, cancellation).ConfigureAwait(false);

        // If the error does not show its subscription, the session's was read, and the answer must say so.
        if (answer.Outcome != FindingOutcome.NotEvaluated && verification["SubscriptionId"] is null && verification.SubscriptionId is { } subscription && !answer.Values.ContainsKey("SubscriptionId"))
            answer.Values["SubscriptionId"] = subscription;
        return FindingFactory.FromVerification(finding, rule, answer);
    }

    /// <summary>The answer of a rule. The values come from untrusted text; whatever they do to a rule, the finding must not be lost.</summary>
    public static async Task<Answer> AnswerAsync(IVerify rule, Verification verification, CancellationToken cancellation)
    {
        try
        {
            return await rule.VerifyAsync(verification, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return Undetermined.Failed(e.Message);
        }
    }
}
