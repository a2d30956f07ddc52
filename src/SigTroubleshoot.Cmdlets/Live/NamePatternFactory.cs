using System.Management.Automation;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Creates name patterns from user input.</summary>
internal static class NamePatternFactory
{
    /// <summary>A pattern for a name or for wildcards; without text, it matches every name. A backtick makes a wildcard literal.</summary>
    public static NamePattern Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return NamePattern.Any;
        var pattern = NameFilter.PatternOf(text!);
        return new NamePattern(NameFilter.HasWildcards(text!) ? null : WildcardPattern.ContainsWildcardCharacters(text) ? text : WildcardPattern.Unescape(text), pattern.IsMatch);
    }

    /// <summary>The patterns for several names: each literal name has its own, because it must exist; wildcards share one. Without names, one that matches all.</summary>
    public static IReadOnlyList<NamePattern> Of(IEnumerable<string>? names)
    {
        var texts = (names ?? []).Where(name => !string.IsNullOrEmpty(name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (texts.Count == 0)
            return [NamePattern.Any];
        var patterns = texts.ConvertAll(text => Of(text));
        var wildcards = patterns.FindAll(pattern => pattern.Literal is null);
        var literals = patterns.FindAll(pattern => pattern.Literal is not null);
        return wildcards.Count == 0 ? literals : [.. literals, new NamePattern(null, name => wildcards.Exists(pattern => pattern.Matches(name)))];
    }

    /// <summary>The patterns for the names of versions; <c>latest</c> is not a name.</summary>
    public static IReadOnlyList<NamePattern> OfVersions(IEnumerable<string>? names) =>
        [.. Of(names).Select(pattern => string.Equals(pattern.Literal, "latest", StringComparison.OrdinalIgnoreCase) ? NamePattern.Latest : pattern)];
}
