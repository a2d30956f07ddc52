namespace SigTroubleshoot;

/// <summary>
/// The texts of the rules in the language of the session. The English text is in the rule itself. This is the only place
/// to look up a translation first: by <c>CurrentUICulture</c>, the rule's ID, and the text's kind, as in <c>SIG101.Cause</c>.
/// </summary>
internal static class RuleTexts
{
    /// <summary>The text of a rule; throws if it is missing, because a rule without its texts is incomplete.</summary>
    public static string Get(Rule rule, string kind) =>
        rule.English.Find(kind) ?? throw new KeyNotFoundException($"{rule.Id} has no text of the kind {kind}.");
}
