using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Hcl.Functions;

/// <summary>Functions of texts.</summary>
internal static class TextFunctions
{
    /// <summary>The name of the function that differs between Terraform and Packer.</summary>
    public const string ReplaceName = "replace";

    /// <summary>Packer 1.6.6 takes a text between slashes as a text, Terraform 1.11.4 as a regular expression.</summary>
    public static readonly HclFunction ReplaceInPacker = (a, place) => Three(a, (text, old, with) => ReplaceText(text, old, with, PlaceOf(a[0], place)));

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    /// <summary>The functions by name.</summary>
    public static IEnumerable<KeyValuePair<string, HclFunction>> All =>
    [
        One("lower", text => text.ToLowerInvariant()),
        One("upper", text => text.ToUpperInvariant()),
        One("title", Title),
        One("trimspace", text => text.Trim()),
        One("chomp", text => text.TrimEnd('\r', '\n')),
        One("strrev", text => new string([.. text.Reverse()])),
        One("strlen", text => text.Length.ToString(CultureInfo.InvariantCulture)),
        Two("trim", (text, characters) => text.Trim(characters.ToCharArray())),
        Two("trimprefix", (text, prefix) => prefix.Length > 0 && text.StartsWith(prefix, StringComparison.Ordinal) ? text.Substring(prefix.Length) : text),
        Two("trimsuffix", (text, suffix) => suffix.Length > 0 && text.EndsWith(suffix, StringComparison.Ordinal) ? text.Substring(0, text.Length - suffix.Length) : text),
        new("startswith", (a, place) => a.Count == 2 && a[0].AsText is { } text && a[1].AsText is { } prefix ? new BooleanValue(text.StartsWith(prefix, StringComparison.Ordinal), place) : null),
        new("endswith", (a, place) => a.Count == 2 && a[0].AsText is { } text && a[1].AsText is { } suffix ? new BooleanValue(text.EndsWith(suffix, StringComparison.Ordinal), place) : null),
        new(ReplaceName, (a, place) => Three(a, (text, old, with) => Replace(text, old, with, PlaceOf(a[0], place)))),
        new("regex_replace", (a, place) => Three(a, (text, pattern, with) => ReplacePattern(text, pattern, with, place))),
        new("substr", (a, place) => a.Count == 3 && HclText.Of(a[0]) is { } text && a[1] is NumberValue { Whole: { } start } && a[2] is NumberValue { Whole: { } length } ? Part(text, start, length, PlaceOf(a[0], place)) : null),
        new("split", (a, place) => a.Count == 2 && HclText.Of(a[0]) is { } separator && HclText.Of(a[1]) is { } text ? Split(text, separator, place) : null),
    ];

    private static KeyValuePair<string, HclFunction> One(string name, Func<string, string> compute) =>
        new(name, (arguments, place) => arguments.Count == 1 && HclText.Of(arguments[0]) is { } text ? new TextValue(compute(text), PlaceOf(arguments[0], place)) : null);

    private static KeyValuePair<string, HclFunction> Two(string name, Func<string, string, string> compute) =>
        new(name, (arguments, place) => arguments.Count == 2 && HclText.Of(arguments[0]) is { } one && HclText.Of(arguments[1]) is { } other ? new TextValue(compute(one, other), PlaceOf(arguments[0], place)) : null);

    private static TextValue? Three(IReadOnlyList<TemplateValue> arguments, Func<string, string, string, TextValue?> compute) =>
        arguments.Count == 3 && HclText.Of(arguments[0]) is { } one && HclText.Of(arguments[1]) is { } two && HclText.Of(arguments[2]) is { } three ? compute(one, two, three) : null;

    // What changes a text does not change where it is written.
    private static SourcePlace PlaceOf(TemplateValue text, SourcePlace call) => text.Place.File is null ? call : text.Place;

    private static string Title(string text)
    {
        var result = new StringBuilder(text);
        for (var i = 0; i < result.Length; i++)
        {
            if (i == 0 || !char.IsLetterOrDigit(result[i - 1]))
                result[i] = char.ToUpperInvariant(result[i]);
        }

        return result.ToString();
    }

    private static TextValue? Replace(string text, string old, string with, SourcePlace place)
    {
        if (old.Length > 2 && old[0] == '/' && old[old.Length - 1] == '/')
            return ReplacePattern(text, old.Substring(1, old.Length - 2), with, place);
        return ReplaceText(text, old, with, place);
    }

    private static TextValue? ReplaceText(string text, string old, string with, SourcePlace place) =>
        old.Length == 0 ? null : new TextValue(text.Replace(old, with), place);

    private static TextValue? ReplacePattern(string text, string pattern, string with, SourcePlace place)
    {
        try
        {
            return new TextValue(Regex.Replace(text, pattern, with, RegexOptions.CultureInvariant, Patience), place);
        }
        catch (Exception e) when (e is ArgumentException or RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static TextValue? Part(string text, long start, long length, SourcePlace place)
    {
        var from = start < 0 ? Math.Max(text.Length + start, 0) : start;
        if (from > text.Length)
            return null;
        var count = length < 0 ? text.Length - from : Math.Min(length, text.Length - from);
        return new TextValue(text.Substring((int)from, (int)count), place);
    }

    private static ListValue? Split(string text, string separator, SourcePlace place) =>
        separator.Length == 0 ? null : new ListValue([.. text.Split([separator], StringSplitOptions.None).Select(part => new TextValue(part, place))], place);
}
