using System.Management.Automation;

namespace SigTroubleshoot.Cmdlets;

/// <summary>Selects names by wildcards, ignoring case.</summary>
internal sealed class NameFilter
{
    /// <summary>Selects every name.</summary>
    public static readonly NameFilter All = new([]);

    private readonly KeyValuePair<string, WildcardPattern>[] _patterns;

    /// <param name="patterns">The wildcards; without any, every name is selected.</param>
    public NameFilter(IEnumerable<string> patterns) =>
        _patterns = [.. patterns.Select(text => new KeyValuePair<string, WildcardPattern>(text, PatternOf(text)))];

    /// <summary>A pattern, ignoring case. A text that is not valid as a pattern, such as <c>a[</c>, only matches itself.</summary>
    public static WildcardPattern PatternOf(string text) => Get(IsValid(text) ? text : WildcardPattern.Escape(text));

    /// <summary>Whether a text contains wildcards and is valid as a pattern.</summary>
    public static bool HasWildcards(string text) => WildcardPattern.ContainsWildcardCharacters(text) && IsValid(text);

    private static WildcardPattern Get(string text) => WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);

    private static bool IsValid(string text)
    {
        try
        {
            Get(text).IsMatch("");
            return true;
        }
        catch (WildcardPatternException)
        {
            return false;
        }
    }

    /// <summary>Whether the name is selected.</summary>
    public bool Fits(string name) => _patterns.Length == 0 || _patterns.Any(pattern => pattern.Value.IsMatch(name));

    /// <summary>The wildcards that match none of the existing names.</summary>
    public IEnumerable<string> PatternsWithout(IEnumerable<string> names) =>
        _patterns.Where(pattern => !names.Any(pattern.Value.IsMatch)).Select(pattern => pattern.Key);
}
