using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Text;
using SigTroubleshoot.Verify;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>Verifies the errors that the deployment of a resource can end with.</summary>
/// <param name="rules">The rules.</param>
/// <param name="azure">The Azure to read from.</param>
internal sealed class Anticipation(RuleSet rules, TemplateAzure azure)
{
    private const string Subscription = "SubscriptionId";
    private const string Requested = "Requested";
    private const string Current = "Current";

    // The values with what Azure shows now.
    private static readonly string[] Shown = [Current, "StorageAccountType"];

    // What is wrong, in the order in which an answer without a value names it.
    private static readonly string[] Names = ["Property", "Feature", "SourceProperty"];

    /// <summary>Verifies all errors that the rules anticipate.</summary>
    /// <param name="asked">The resource.</param>
    /// <param name="plan">What is deployed.</param>
    /// <param name="names">Its names; what is unknown is marked.</param>
    /// <param name="value">The text in the template that names it; null if the values of an answer do.</param>
    /// <param name="cancellation">Cancels the reads.</param>
    /// <param name="place">Where it is written, if that is known.</param>
    public async Task AskAsync<TPlan>(AskedResource asked, TPlan plan, IReadOnlyDictionary<string, string> names, string? value, CancellationToken cancellation, SourcePlace place = default)
    {
        var errors = rules.With<IAnticipate<TPlan>>().SelectMany(item => item.Ability.Anticipate(plan).Select(error => (item.Rule, item.Ability, Error: error))).ToList();
        // Without the subscription, that of the session would be read.
        if (!names.TryGetValue(Subscription, out var subscription) || Marks.IsIn(subscription))
        {
            asked.AddUnknown(errors.Select(item => item.Rule).Distinct(), subscription ?? "");
            return;
        }

        var verified = await Task.WhenAll(errors.Select(item => VerifyAsync(item.Ability, item.Error, names, cancellation))).ConfigureAwait(false);
        for (var i = 0; i < errors.Count; i++)
        {
            var (answer, unknown) = verified[i];
            if (unknown is not null)
                asked.AddUnknown([errors[i].Rule], unknown);
            else
                asked.Add(errors[i].Rule, answer, names, IsOfRegion(errors[i].Error) ? null : value, place);
        }
    }

    private async Task<(Answer Answer, string? Unknown)> VerifyAsync(IVerify rule, AnticipatedError error, IReadOnlyDictionary<string, string> names, CancellationToken cancellation)
    {
        var values = names.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        var own = NamedValues.Of(error.Values);
        foreach (var pair in own)
            values[pair.Key] = pair.Value;
        var unknown = values.Where(pair => Marks.IsIn(pair.Value)).ToList();
        foreach (var pair in unknown)
            values.Remove(pair.Key);
        var verification = new Verification(values, azure.View, azure.Now);
        var answer = await Verifier.AnswerAsync(rule, verification, cancellation).ConfigureAwait(false);
        if (answer.Outcome == FindingOutcome.NotEvaluated)
            return (answer, unknown.Find(pair => verification.Missed(pair.Key)).Value);
        if (answer.Outcome == FindingOutcome.Passed)
            return (answer, null);
        // What Azure does not show has its default, which is not known here.
        if (own.ContainsKey(Requested) && !IsShown(answer))
            return (Undetermined.NoValue(Names.Where(own.ContainsKey).Select(name => own[name]).FirstOrDefault() ?? Current), null);
        foreach (var pair in own.Where(pair => !Marks.IsIn(pair.Value) && !answer.Values.ContainsKey(pair.Key)))
            answer.Values[pair.Key] = pair.Value;
        return (error.MessageKind is { } kind ? answer.As(kind) : answer, null);
    }

    private static bool IsOfRegion(AnticipatedError error) => Array.Exists(error.Values, item => item.Name == "Region");

    private static bool IsShown(Answer answer) => Array.Exists(Shown, name => answer.Values.TryGetValue(name, out var value) && value.Length > 0);
}
