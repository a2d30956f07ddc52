using System.Text.RegularExpressions;

namespace SigTroubleshoot.Diagnosis.Matching;

/// <summary>One sentence of a rule, split into fixed and variable parts.</summary>
internal sealed class Sentence
{
    private static readonly Regex Placeholder = new("<([A-Z][A-Za-z]*)>", RegexOptions.CultureInvariant);

    // camelCase and PascalCase with an inner capital, snake_case, names with dots or slashes, and single words in quotes.
    private static readonly Regex Name = new(
        @"(?<![\w.])(?:[A-Za-z]+(?:[./_][A-Za-z]+)+|[A-Za-z]*[a-z][A-Z][A-Za-z]*)(?![\w(])|/[A-Za-z]+|'[A-Za-z]+'",
        RegexOptions.CultureInvariant);

    private Sentence(Rule? rule, string template, bool isLookalike, string[] literals, Gap[] gaps, IReadOnlyList<string>[] frames, IReadOnlyList<string>[] rawFrames)
    {
        Rule = rule;
        Template = template;
        IsLookalike = isLookalike;
        Literals = literals;
        Gaps = gaps;
        Frames = frames;
        RawFrames = rawFrames;
        Words = [.. frames.SelectMany(words => words)];
        Complaint = Complaint.Of(template);
        NamesGallery = GallerySigns.AreCertain(template) || GallerySigns.ArePossible(template);
        Names = [.. Name.Matches(Placeholder.Replace(template, " ")).Cast<Match>().SelectMany(match => WordStream.WordsOf(match.Value))];
    }

    /// <summary>The rule it reveals; for a look-alike, the rule it must not be mistaken for; null for a sentence of another service.</summary>
    public Rule? Rule { get; }

    /// <summary>The sentence as the rule lists it.</summary>
    public string Template { get; }

    /// <summary>Whether it means something else and only suppresses its rule.</summary>
    public bool IsLookalike { get; }

    /// <summary>The fixed parts, squeezed; only the last one may be empty, if the sentence ends in a gap.</summary>
    public string[] Literals { get; }

    /// <summary>The gap after each literal; one fewer than the literals.</summary>
    public Gap[] Gaps { get; }

    /// <summary>The words of each literal, normalized.</summary>
    public IReadOnlyList<string>[] Frames { get; }

    /// <summary>The words of each literal, squeezed but not normalized.</summary>
    public IReadOnlyList<string>[] RawFrames { get; }

    /// <summary>The words of all fixed parts, normalized, in order.</summary>
    public string[] Words { get; }

    /// <summary>
    /// The words among them that name a property, a type, or a value (<c>osProfile</c>, <c>'galleries'</c>); a rewording
    /// keeps these, and a different name makes it a different sentence.
    /// </summary>
    public HashSet<string> Names { get; }

    /// <summary>What it complains of; a rewording must complain of the same.</summary>
    public Complaint Complaint { get; }

    /// <summary>Whether a gallery, definition, or version is one of its own words.</summary>
    public bool NamesGallery { get; }

    /// <summary>The length of all fixed parts.</summary>
    public int Weight => Literals.Sum(literal => literal.Length);

    /// <summary>Parses a sentence.</summary>
    public static Sentence Parse(Rule? rule, string template, bool isLookalike)
    {
        var literals = new List<string>();
        var rawFrames = new List<IReadOnlyList<string>>();
        var gaps = new List<Gap>();
        var names = new List<string>();
        var between = new List<string>();
        var frames = new List<IReadOnlyList<string>>();
        var before = "";
        var at = 0;
        foreach (Match match in Placeholder.Matches(template))
        {
            var literal = template.Substring(at, match.Index - at);
            var squeezed = LettersAndDigits.Phrase(literal);
            if (squeezed.Length == 0 && names.Count > 0)
            {
                between.Add(literal);
            }
            else
            {
                if (names.Count > 0)
                    gaps.Add(new Gap(names, between, before, literal));
                literals.Add(squeezed);
                frames.Add(WordStream.WordsOf(literal));
                rawFrames.Add(RawWords(literal));
                names = [];
                between = [];
                before = literal;
            }

            names.Add(match.Groups[1].Value);
            at = match.Index + match.Length;
        }

        var last = template.Substring(at);
        if (names.Count > 0)
            gaps.Add(new Gap(names, between, before, last));
        literals.Add(LettersAndDigits.Phrase(last));
        frames.Add(WordStream.WordsOf(last));
        rawFrames.Add(RawWords(last));
        return new Sentence(rule, template, isLookalike, [.. literals], [.. gaps], [.. frames], [.. rawFrames]);
    }

    private static List<string> RawWords(string literal) =>
        [.. literal.Split((char[])[' '], StringSplitOptions.RemoveEmptyEntries).Select(LettersAndDigits.Phrase).Where(word => word.Length > 0)];
}
