using System.Text.RegularExpressions;

namespace SigTroubleshoot.Text;

/// <summary>Distinguishes real values from variables, placeholders, and masks, which would break a command.</summary>
internal static class ValueFilter
{
    private static readonly Regex Unreal = new(
        @"[$<>{}*\[\]\u2026%]|\.\.\.|^[xX.\-_#?]+$|^x{4,}-|^(?:redacted|hidden|masked|removed|null|none|undefined|subscriptionid|subscription-id|subid)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Whether a text is a value that someone actually used.</summary>
    public static bool IsReal(string? value) => !string.IsNullOrWhiteSpace(value) && value!.Length <= 1024 && !Unreal.IsMatch(value);

    /// <summary>Adds a real value, unless the name already has one.</summary>
    public static void Add(Dictionary<string, string> values, string name, string? value)
    {
        if (values.ContainsKey(name))
            return;
        value = value?.Trim();
        if (IsReal(value))
            values[name] = value!;
    }
}
