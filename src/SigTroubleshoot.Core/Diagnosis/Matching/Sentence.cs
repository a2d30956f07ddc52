using System.Text.RegularExpressions;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>One sentence of a rule, split into fixed and variable parts.</summary>
internal sealed class Sentence
{
    // camelCase and PascalCase with an inner capital, snake_case, names with dots or slashes, and single words in quotes.
    private static readonly Regex Name = new(
        @"(?<![\w.])(?:[A-Za-z]+(?:[./_][A-Za-z]+)+|[A-Za-z]*[a-z][A-Z][A-Za-z]*)(?![\w(])|/[A-Za-z]+|'[A-Za-z]+'",
        RegexOptions.CultureInvariant);

    private Sentence(Rule? rule, string template, bool isLookalike, string[] parts, string[] literals, Gap[] gaps)
    {
        Rule = rule;
        Template = template;
        IsLookalike = isLookalike;
        Parts = parts;
        Literals = literals;
        Gaps = gaps;
        Weight = literals.Sum(literal => literal.Length);
    }

    /// <summary>The rule it reveals; for a look-alike, the rule it must not be mistaken for; null for a sentence of another service.</summary>
    public Rule? Rule { get; }

    /// <summary>The sentence as the rule lists it.</summary>
    public string Template { get; }

    /// <summary>Whether it means something else and only suppresses its rule.</summary>
    public bool IsLookalike { get; }

    /// <summary>The fixed parts, as the rule lists them; only the last one may be empty, if the sentence ends in a gap.</summary>
    public string[] Parts { get; }

    /// <summary>The fixed parts, squeezed; only the last one may be empty, if the sentence ends in a gap.</summary>
    public string[] Literals { get; }

    /// <summary>The gap after each literal; one fewer than the literals.</summary>
    public Gap[] Gaps { get; }

    /// <summary>The words of each literal, normalized.</summary>
    public IReadOnlyList<string>[] Frames => field ??= Array.ConvertAll(Parts, part => (IReadOnlyList<string>)WordStream.WordsOf(part));

    /// <summary>The words of each literal, squeezed but not normalized.</summary>
    public IReadOnlyList<string>[] RawFrames => Array.ConvertAll(Parts, part => (IReadOnlyList<string>)RawWords(part));

    /// <summary>The words of all fixed parts, normalized, in order.</summary>
    public string[] Words => field ??= [.. Frames.SelectMany(words => words)];

    /// <summary>
    /// The words among them that name a property, a type, or a value (<c>osProfile</c>, <c>'galleries'</c>); a rewording
    /// keeps these, and a different name makes it a different sentence.
    /// </summary>
    public HashSet<string> Names => field ??= [.. Name.Matches(Placeholder.Replace(Template, " ")).Cast<Match>().SelectMany(match => WordStream.WordsOf(match.Value))];

    /// <summary>What it complains of; a rewording must complain of the same.</summary>
    public Complaint Complaint => field ??= Complaint.Of(Template);

    /// <summary>Whether a gallery, definition, or version is one of its own words.</summary>
    public bool NamesGallery => GallerySigns.AreCertain(Template) || GallerySigns.ArePossible(Template);

    /// <summary>The length of all fixed parts.</summary>
    public int Weight { get; }

    /// <summary>The fixed part, squeezed, with which a sentence begins.</summary>
    public static string HeadOf(string template) =>
        LettersAndDigits.Phrase(Placeholder.Next(template, 0, out var start, out _) ? template.Substring(0, start) : template);

    /// <summary>Parses a sentence.</summary>
    public static Sentence Parse(Rule? rule, string template, bool isLookalike)
    {
        var parts = new List<string>();
        var gaps = new List<Gap>();
        var names = new List<string>();
        var between = new List<string>();
        var at = 0;
        while (Placeholder.Next(template, at, out var start, out var end))
        {
            var part = template.Substring(at, start - at);
            if (names.Count > 0 && LettersAndDigits.Phrase(part).Length == 0)
            {
                between.Add(part);
            }
            else
            {
                if (names.Count > 0)
                    gaps.Add(new Gap(names, between, parts[parts.Count - 1], part));
                parts.Add(part);
                names = [];
                between = [];
            }

            names.Add(template.Substring(start + 1, end - start - 2));
            at = end;
        }

        var last = template.Substring(at);
        if (names.Count > 0)
            gaps.Add(new Gap(names, between, parts[parts.Count - 1], last));
        parts.Add(last);
        string[] all = [.. parts];
        return new Sentence(rule, template, isLookalike, all, Array.ConvertAll(all, LettersAndDigits.Phrase), [.. gaps]);
    }

    private static List<string> RawWords(string literal) =>
        [.. literal.Split((char[])[' '], StringSplitOptions.RemoveEmptyEntries).Select(LettersAndDigits.Phrase).Where(word => word.Length > 0)];
}
