using System.Globalization;
using System.Resources;

namespace SigTroubleshoot;

/// <summary>
/// The words of the rules, from <c>Texts/&lt;Area&gt;.resx</c>; the keys are the rule's id and the text's kind,
/// as in <c>SIG101.Cause</c>. A second language is a second set of files.
/// </summary>
internal static class RuleTexts
{
    private static readonly Dictionary<RuleArea, ResourceManager> Managers = Enum.GetValues(typeof(RuleArea))
        .Cast<RuleArea>()
        .ToDictionary(area => area, area => new ResourceManager($"SigTroubleshoot.Texts.{area}", typeof(RuleTexts).Assembly));

    /// <summary>The text of a rule; throws when it is missing, because a rule without its words is unfinished.</summary>
    public static string Get(Rule rule, string kind) =>
        Managers[rule.Area].GetString($"{rule.Id}.{kind}", CultureInfo.CurrentUICulture)
            ?? throw new MissingManifestResourceException($"{rule.Id}.{kind} is missing in Texts/{rule.Area}.resx.");
}
