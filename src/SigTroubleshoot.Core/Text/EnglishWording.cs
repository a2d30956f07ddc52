using System.Runtime.CompilerServices;

namespace SigTroubleshoot.Text;

/// <summary>
/// The English wording of texts that were created in another language: reasons and lists of words that become values of a
/// message. It belongs to the text itself, so nothing between the reader that creates it and the finding has to pass it on.
/// </summary>
internal static class EnglishWording
{
    private static readonly ConditionalWeakTable<string, string> Wordings = new();

    /// <summary>The English wording; the text itself if none is known, as for a name.</summary>
    public static string Of(string text) => Wordings.TryGetValue(text, out var english) ? english : Language.IsEnglish ? text : CommonTexts.InEnglish(text);

    /// <summary>Returns the text, whose English wording is known from now on.</summary>
    public static string Remember(string text, string english)
    {
        if (text.Length > 0)
            Wordings.GetValue(text, _ => english);
        return text;
    }

    /// <summary>The texts as a list.</summary>
    public static string List(IEnumerable<string> texts)
    {
        var all = texts.ToList();
        var list = string.Join(CommonTexts.ListSeparator, all);
        return Language.IsEnglish ? list : Remember(list, string.Join(", ", all.Select(Of)));
    }
}
