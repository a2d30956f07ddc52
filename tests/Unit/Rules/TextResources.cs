using System.Collections;
using System.Globalization;
using System.Resources;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>The keys of the rules' resource files.</summary>
internal static class TextResources
{
    public static IEnumerable<string> Keys() => Enum.GetValues<RuleArea>().SelectMany(KeysOf);

    public static IEnumerable<string> Kinds(Rule rule) =>
        KeysOf(rule.Area).Where(key => key.StartsWith(rule.Id + ".", StringComparison.Ordinal)).Select(key => key[(rule.Id.Length + 1)..]);

    private static IEnumerable<string> KeysOf(RuleArea area) =>
        new ResourceManager($"SigTroubleshoot.Texts.{area}", typeof(Rule).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: true)!
            .Cast<DictionaryEntry>()
            .Select(entry => (string)entry.Key);
}
