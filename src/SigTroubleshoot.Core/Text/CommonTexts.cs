using System.Globalization;
using System.Resources;

namespace SigTroubleshoot.Text;

/// <summary>Words for users that belong to no rule, from <c>Texts/Common.resx</c>.</summary>
internal static class CommonTexts
{
    private static readonly ResourceManager Manager = new("SigTroubleshoot.Texts.Common", typeof(CommonTexts).Assembly);

    /// <summary>A text by its key; throws when it is missing.</summary>
    public static string Get(string key) =>
        Manager.GetString(key, CultureInfo.CurrentUICulture) ?? throw new MissingManifestResourceException($"{key} is missing in Texts/Common.resx.");

    /// <summary>A message template by its key, filled; a value without text counts as missing.</summary>
    public static string Fill(string key, params (string Name, string? Value)[] values) => MessageTemplate.Fill(Get(key), NamedValues.Of(values));
}
