using System.Text.RegularExpressions;
using SigTroubleshoot.Templates.Hcl.Functions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Packer;

/// <summary>What is in <c>{{ … }}</c>: a function with texts, and further functions after a <c>|</c>.</summary>
internal static class GoAction
{
    private static readonly Regex Word = new(@"\G\s*(?:""(?<text>(?:[^""\\]|\\.)*)""|`(?<text>[^`]*)`|(?<pipe>\|)|(?<name>[^\s|""`]+))", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The value of an action; unknown if it cannot be computed.</summary>
    /// <param name="action">The text between the braces.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="user">The value of a variable by name; null if it is not known.</param>
    public static TemplateValue Evaluate(string action, SourcePlace place, Func<string, SourcePlace, TemplateValue?> user)
    {
        TemplateValue? value = null;
        foreach (var (name, texts) in Calls(action))
        {
            value = value is null ? First(name, texts, place, user) : Next(name, texts, value, place);
            if (value is null)
                break;
        }

        return value ?? new UnknownValue("packer", "{{" + action + "}}", place);
    }

    private static TemplateValue? First(string name, List<string> texts, SourcePlace place, Func<string, SourcePlace, TemplateValue?> user) => (name, texts.Count) switch
    {
        ("user", 1) => user(texts[0], place),
        ("env", 1) => new UnknownValue("environment", "env(" + texts[0] + ")", place) { Shape = ValueShape.Text },
        ("isotime", 0) => TimeFunctions.IsoTime("2006-01-02T15:04:05Z07:00", place),
        ("isotime", 1) => TimeFunctions.IsoTime(texts[0], place),
        ("strftime", 1) => TimeFunctions.StrfTime(texts[0], place),
        ("timestamp", 0) => TimeFunctions.UnixTime(place),
        ("uuid", 0) => TimeFunctions.NewGuid(place),
        ("lower" or "upper" or "clean_resource_name" or "clean_image_name", 1) => Next(name, [], new TextValue(texts[0], place), place),
        _ => null,
    };

    private static TemplateValue? Next(string name, List<string> texts, TemplateValue value, SourcePlace place)
    {
        var function = (name, texts.Count) switch
        {
            ("lower", 0) => text => text.ToLowerInvariant(),
            ("upper", 0) => text => text.ToUpperInvariant(),
            ("replace_all", 2) => text => texts[0].Length == 0 ? text : text.Replace(texts[0], texts[1]),
            ("clean_resource_name" or "clean_image_name", 0) => Clean,
            _ => (Func<string, string>?)null,
        };
        if (function is null)
            return null;
        return value.HasUnknown
            ? new DerivedValue(CanonicalText.Call(name, [value]), [value], known => new TextValue(function(HclText.Of(known[0]) ?? ""), place), place)
            : new TextValue(function(HclText.Of(value) ?? ""), place);
    }

    // Packer's Azure plugin replaces what managed images do not allow.
    private static string Clean(string text) => Regex.Replace(text, @"[^\w.-]", "-").TrimEnd('-', '.', '_');

    private static IEnumerable<(string Name, List<string> Texts)> Calls(string action)
    {
        string? name = null;
        List<string> texts = [];
        for (var match = Word.Match(action); match.Success; match = match.NextMatch())
        {
            if (match.Groups["pipe"].Success)
            {
                yield return (name ?? "", texts);
                (name, texts) = (null, []);
            }
            else if (match.Groups["text"].Success)
            {
                texts.Add(match.Groups["text"].Value);
            }
            else if (name is null)
            {
                name = match.Groups["name"].Value;
            }
            else
            {
                texts.Add(match.Groups["name"].Value);
            }
        }

        yield return (name ?? "", texts);
    }
}
