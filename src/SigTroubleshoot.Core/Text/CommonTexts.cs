using System.Globalization;
using System.Resources;

namespace SigTroubleshoot.Text;

/// <summary>Words for users that belong to no rule; the members are generated from <c>CommonTexts.resx</c>.</summary>
internal static partial class CommonTexts
{
    // The English wording of each translated text.
    private static readonly Lazy<Dictionary<string, string>> English = new(ReadEnglish);

    /// <summary>A message template of this class, filled; a value without text counts as missing.</summary>
    public static string Fill(string template, params (string Name, string? Value)[] values)
    {
        var text = MessageTemplate.Fill(template, NamedValues.Of(values));
        return Language.IsEnglish
            ? text
            : EnglishWording.Remember(text, MessageTemplate.Fill(InEnglish(template), NamedValues.Of([.. values.Select(value => (value.Name, value.Value is { } own ? EnglishWording.Of(own) : null))]), MessageTemplate.UnknownInEnglish));
    }

    /// <summary>The English wording of a text of this class; the text itself if it is something else.</summary>
    public static string InEnglish(string text) => English.Value.TryGetValue(text, out var english) ? english : text;

    private static Dictionary<string, string> ReadEnglish()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var own = ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false);
        foreach (var language in Language.All.Where(language => language != Language.English))
        {
            foreach (System.Collections.DictionaryEntry text in ResourceManager.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false) ?? new ResourceSet(Stream.Null))
            {
                if (own?.GetString((string)text.Key) is { } english)
                    texts[(string)text.Value] = english;
            }
        }

        return texts;
    }
}
