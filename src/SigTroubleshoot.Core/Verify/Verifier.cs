using SigTroubleshoot.Azure;

namespace SigTroubleshoot.Verify;

/// <summary>Compares findings about errors with what lives in Azure.</summary>
internal sealed class Verifier
{
    private readonly RuleSet _rules;

    /// <param name="rules">The rules that made the findings.</param>
    public Verifier(RuleSet rules) => _rules = rules;

    /// <summary>The finding with what the reading says of it; as it is where no reading can tell.</summary>
    /// <param name="finding">A finding about an error.</param>
    /// <param name="azure">Where to read.</param>
    /// <param name="now">The time, for rules about ages.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<Finding> VerifyAsync(Finding finding, AzureView azure, DateTimeOffset now, CancellationToken cancellation)
    {
        if (_rules.Find(finding.RuleId) is not { } rule || rule is not IVerify verify)
            return finding;
        var verification = new Verification(finding.Values, azure, now);
        var answer = await AnswerAsync(verify, verification, cancellation).ConfigureAwait(false);

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
        catch (Exception e) when (e is not OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return Undetermined.Failed(e.Message);
        }
    }
}
