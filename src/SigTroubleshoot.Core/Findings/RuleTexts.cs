namespace SigTroubleshoot;

/// <summary>
/// The words of the rules in the language of the session. English stands in the rule itself. This is the one place where
/// a translation takes its turn first: by <c>CurrentUICulture</c>, under the rule's id and the text's kind, as in <c>SIG101.Cause</c>.
/// </summary>
internal static class RuleTexts
{
    /// <summary>The text of a rule; throws when it is missing, because a rule without its words is unfinished.</summary>
    public static string Get(Rule rule, string kind) =>
        rule.English.Find(kind) ?? throw new KeyNotFoundException($"{rule.Id} has no text of the kind {kind}.");
}
