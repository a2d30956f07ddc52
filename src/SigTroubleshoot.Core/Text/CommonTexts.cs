namespace SigTroubleshoot.Text;

/// <summary>Words for users that belong to no rule; the members are generated from <c>CommonTexts.resx</c>.</summary>
internal static partial class CommonTexts
{
    /// <summary>A message template of this class, filled; a value without text counts as missing.</summary>
    public static string Fill(string template, params (string Name, string? Value)[] values) => MessageTemplate.Fill(template, NamedValues.Of(values));
}
