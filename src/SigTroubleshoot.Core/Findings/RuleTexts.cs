using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using SigTroubleshoot.Text;

namespace SigTroubleshoot;

/// <summary>
/// The texts of the rules in the language of the current culture. The English text is in the rule itself. A translation is in
/// <c>Translations</c>, one file for each area, by the rule's ID and the text's kind, as in <c>SIG101.Cause</c>.
/// </summary>
internal static class RuleTexts
{
    private static readonly ConcurrentDictionary<RuleArea, ResourceManager> Managers = new();

    /// <summary>The text of a rule; throws if it is missing, because a rule without its texts is incomplete.</summary>
    public static string Get(Rule rule, string kind)
    {
        var english = English(rule, kind);
        return Language.Of(rule.Culture ?? CultureInfo.CurrentUICulture) is var language && language != Language.English ? Find(rule, kind, language) ?? english : english;
    }

    /// <summary>The English text of a rule; throws if it is missing.</summary>
    public static string English(Rule rule, string kind) => rule.English.Find(kind) ?? throw new KeyNotFoundException($"{rule.Id} has no text of the kind {kind}.");

    /// <summary>The translation of a text; null if there is none.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="kind">The kind of text.</param>
    /// <param name="language">The tag of the language.</param>
    public static string? Find(Rule rule, string kind, string language) => Translations(rule.Area, language)?.GetString($"{rule.Id}.{kind}");

    /// <summary>The translations of an area; null if the language has none, or if the module was copied without them.</summary>
    /// <param name="area">The area.</param>
    /// <param name="language">The tag of the language.</param>
    public static ResourceSet? Translations(RuleArea area, string language) =>
        Managers.GetOrAdd(area, static name => new ResourceManager($"SigTroubleshoot.Findings.Translations.{name}", typeof(RuleTexts).Assembly))
            .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false);
}
