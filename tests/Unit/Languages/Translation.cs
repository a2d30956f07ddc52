using System.Text.RegularExpressions;
using System.Xml.Linq;
using SigTroubleshoot.Rules;
using SigTroubleshoot.Text;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Languages;

/// <summary>A text for users in English and in Traditional Chinese.</summary>
/// <param name="Key">Where it is: the rule and the kind, or the file and the key.</param>
/// <param name="English">The English text.</param>
/// <param name="Chinese">The translation; null if it is missing.</param>
internal sealed partial record Translation(string Key, string English, string? Chinese)
{
    private static readonly string Source = Path.Combine(Session.Root, "src");

    /// <summary>The resource files of all assemblies.</summary>
    public static IEnumerable<string> Files { get; } =
        [.. Directory.EnumerateFiles(Source, "*.resx", SearchOption.AllDirectories).Where(file => !Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")).Order(StringComparer.Ordinal)];

    /// <summary>The texts of all rules.</summary>
    public static IEnumerable<Translation> OfRules { get; } =
        [.. from rule in RuleCatalog.All from kind in rule.English.Kinds select new Translation($"{rule.Id}.{kind}", rule.English.Find(kind)!, RuleTexts.Find(rule, kind, Language.TraditionalChinese))];

    /// <summary>The texts of all resource files.</summary>
    public static IEnumerable<Translation> OfFiles { get; } =
        [.. from file in Files where !IsTranslated(file) let chinese = Read(TranslationOf(file)) from text in Read(file) select new Translation($"{Path.GetFileName(file)}: {text.Key}", text.Value, chinese.GetValueOrDefault(text.Key))];

    /// <summary>All texts that have a translation.</summary>
    public static IEnumerable<Translation> All => OfRules.Concat(OfFiles).Where(text => text.Chinese is not null);

    /// <summary>The values outside the parts in brackets, and those of each such part; the order is that of the alphabet, because each language has its own.</summary>
    public static string ShapeOf(string text) =>
        ValuesOf(Part().Replace(text, "")) + string.Concat(Part().Matches(text).Select(part => "[" + ValuesOf(part.Value) + "]").Order(StringComparer.Ordinal));

    /// <summary>The file with the translation of another one.</summary>
    public static string TranslationOf(string file) => Path.ChangeExtension(file, $".{Language.TraditionalChinese}.resx");

    /// <summary>Whether a file contains translations.</summary>
    public static bool IsTranslated(string file) => file.EndsWith($".{Language.TraditionalChinese}.resx", StringComparison.Ordinal);

    /// <summary>The texts in a file; none if it does not exist.</summary>
    public static Dictionary<string, string> Read(string file) =>
        File.Exists(file) ? XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal) : [];

    /// <summary>The key and the translation.</summary>
    public override string ToString() => $"{Key}: {Chinese}";

    private static string ValuesOf(string text) => string.Concat(Value().Matches(text).Select(value => value.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Part();

    [GeneratedRegex(@"\{[A-Za-z]\w*\}")]
    private static partial Regex Value();
}
