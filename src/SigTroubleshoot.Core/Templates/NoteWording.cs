using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Templates;

/// <summary>
/// The English wording of notes in another language. Notes are filled with their values deep in the readers, so the wording is
/// found from the text: it is compared with all translations, and the values in it are filled into the English text.
/// </summary>
internal static class NoteWording
{
    // A note in a note in a note: a compiler's message, its reason, and the kind of value in it.
    private const int MostLevels = 3;

    private static readonly ConcurrentDictionary<string, Wording[]> Wordings = new(StringComparer.Ordinal);

    private static readonly Regex Value = new(@"\\\{(\w+)}", RegexOptions.CultureInvariant);

    /// <summary>The text; its English wording is known from now on.</summary>
    public static string Known(string text) => Language.IsEnglish ? text : EnglishWording.Remember(text, InEnglish(text, MostLevels));

    private static string InEnglish(string text, int levels)
    {
        foreach (var wording in levels == 0 ? [] : Wordings.GetOrAdd(Language.Current, Read))
        {
            if (wording.Pattern.Match(text) is { Success: true } match)
                return Regex.Replace(wording.English, @"\{(\w+)}", value => InEnglish(match.Groups[value.Groups[1].Value].Value, levels - 1));
        }

        return text;
    }

    private static Wording[] Read(string language)
    {
        var assembly = typeof(NoteWording).Assembly;
        var wordings = new List<Wording>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith("Texts.resources", StringComparison.Ordinal) && (name.IndexOf(".Templates.", StringComparison.Ordinal) > 0 || name.IndexOf(".Json.", StringComparison.Ordinal) > 0)))
        {
            var manager = new ResourceManager(name.Substring(0, name.Length - ".resources".Length), assembly);
            if (manager.GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false) is not { } translations)
                continue;
            foreach (DictionaryEntry entry in translations)
            {
                if (entry.Value is string { Length: > 0 } text && manager.GetString((string)entry.Key, CultureInfo.InvariantCulture) is { } english)
                    wordings.Add(new Wording(text, english));
            }
        }

        // The one with the most words of its own first: "{code}: {message}" fits almost everything.
        return [.. wordings.OrderByDescending(wording => wording.Words)];
    }

    private sealed class Wording
    {
        public Wording(string text, string english)
        {
            var pattern = Value.Replace(Regex.Escape(text), "(?<$1>.*?)");
            // A note may be part of another sentence, without its period.
            Pattern = new Regex($@"\A{(pattern.EndsWith("。", StringComparison.Ordinal) ? pattern + "?" : pattern)}\z", RegexOptions.CultureInvariant | RegexOptions.Singleline);
            English = english;
            Words = Regex.Replace(text, @"\{\w+}", "").Length;
        }

        public Regex Pattern { get; }

        public string English { get; }

        public int Words { get; }
    }
}
