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
        var pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return new NamePattern(WildcardPattern.ContainsWildcardCharacters(text) ? null : WildcardPattern.Unescape(text), pattern.IsMatch);
    }
}
