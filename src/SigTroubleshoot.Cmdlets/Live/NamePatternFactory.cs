using System.Management.Automation;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Cmdlets.Live;

/// <summary>Makes patterns for names from what a user writes.</summary>
internal static class NamePatterns
{
    /// <summary>A name, or wildcards; nothing fits every name. A tick before a wildcard makes it an ordinary character.</summary>
    public static NamePattern Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return NamePattern.Any;
        var pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return new NamePattern(WildcardPattern.ContainsWildcardCharacters(text) ? null : WildcardPattern.Unescape(text), pattern.IsMatch);
    }
}
