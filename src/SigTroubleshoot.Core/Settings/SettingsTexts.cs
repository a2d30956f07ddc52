using SigTroubleshoot.Text;

namespace SigTroubleshoot.Settings;

/// <summary>What is said about settings and suppressions; the members are generated from <c>SettingsTexts.resx</c>.</summary>
internal static partial class SettingsTexts
{
    /// <summary>A message template of this class, filled; a value without text counts as missing.</summary>
    public static string Fill(string template, params (string Name, string? Value)[] values) => MessageTemplate.Fill(template, NamedValues.Of(values));
}
