using System.Text;
using System.Text.RegularExpressions;
using SigTroubleshoot.Unit.Architecture;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Languages;

/// <summary>What docs/zh-Hant/glossary.md asks of translations.</summary>
public sealed partial class WritingTests
{
    private static readonly List<Term> Terms = [.. File.ReadLines(Path.Combine(Session.Root, "docs/zh-Hant/glossary.md")).Select(Term.Read).OfType<Term>()];

    private static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding(950, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)!;

    [Fact]
    public void The_glossary_can_be_read()
    {
        Assert.True(Terms.Count > 80);
        Assert.Contains(Terms, term => term is { English: "image definition", Words: ["映像定義", ..] });
    }

    [Fact]
    public void A_term_is_translated_as_in_the_glossary() =>
        Nothing.In(from text in Translation.All from term in Terms where term.IsIn(text.English) && !term.Words.Any(text.Chinese!.Contains) select $"{text} does not contain {string.Join(" / ", term.Words)} ({term.English})");

    [Fact]
    public void No_text_uses_a_word_that_the_glossary_excludes() =>
        Nothing.In(from text in Translation.All from term in Terms from word in term.Excluded where text.Chinese!.Contains(word, StringComparison.Ordinal) select $"{text} contains {word}");

    // Big5 has the characters in use in Taiwan, and none that exist only in simplified Chinese.
    [Fact]
    public void Every_character_is_traditional()
    {
        Assert.False(IsTraditional("信\u8BA4"));
        Assert.True(IsTraditional("信任"));
        Nothing.In(Translation.All.Where(text => !IsTraditional(text.Chinese!)).Select(text => text.ToString()));
    }

    // The texts of the rules on their pages are those of the rules.
    [Theory]
    [InlineData("README.zh-TW.md")]
    [InlineData("docs/zh-Hant/help.md")]
    [InlineData("docs/zh-Hant/about_SigTroubleshoot.help.txt")]
    [InlineData("docs/zh-Hant/rules/README.md")]
    [InlineData("docs/zh-Hant/rules/messages.md")]
    public void A_page_uses_no_word_that_the_glossary_excludes_and_only_traditional_characters(string page)
    {
        var lines = File.ReadLines(Path.Combine(Session.Root, page)).Where(line => !line.StartsWith('>') && Ideograph().IsMatch(line)).ToList();
        Assert.NotEmpty(lines);
        Nothing.In(from line in lines from term in Terms from word in term.Excluded where line.Contains(word, StringComparison.Ordinal) select $"{line} contains {word}");
        Nothing.In(lines.Where(line => !IsTraditional(line)));
    }

    [Fact]
    public void Values_are_in_corner_brackets() => Nothing.In(Translation.All.Where(text => QuotedValue().IsMatch(text.Chinese!) && !Code().IsMatch(text.English)).Select(text => text.ToString()));

    [Fact]
    public void Punctuation_is_that_of_Chinese() => Nothing.In(Translation.All.Where(text => WesternPunctuation().IsMatch(text.Chinese!)).Select(text => text.ToString()));

    [Fact]
    public void A_sentence_ends_as_in_English() =>
        Nothing.In(Translation.All.Where(text => text.English.EndsWith('.') != text.Chinese!.EndsWith('。') && !text.English.EndsWith(".json.", StringComparison.Ordinal)).Select(text => text.ToString()));

    // LUN, a format, and a separator are the same in both.
    [Fact]
    public void A_text_with_words_is_not_English() =>
        Nothing.In(Translation.All.Where(text => Words().IsMatch(text.English) && !Ideograph().IsMatch(text.Chinese!)).Select(text => text.ToString()));

    [Fact]
    public void Chinese_and_Latin_letters_have_a_space_between_them() => Nothing.In(Translation.All.Where(text => Crowded().IsMatch(text.Chinese!)).Select(text => text.ToString()));

    [Fact]
    public void No_space_is_beside_full_width_punctuation() => Nothing.In(Translation.All.Where(text => Loose().IsMatch(text.Chinese!)).Select(text => text.ToString()));

    private static bool IsTraditional(string text) => Big5.GetString(Big5.GetBytes(text)) == text;

    [GeneratedRegex(@"'\{\w+\}'")]
    private static partial Regex QuotedValue();

    // A value in a command keeps the command's quotes.
    [GeneratedRegex(@"-Path '")]
    private static partial Regex Code();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}\]?[,;:?!](?!\w)|\p{IsCJKUnifiedIdeographs}\.(?![\w.])")]
    private static partial Regex WesternPunctuation();

    [GeneratedRegex(@"(?<![\w{])[a-z]{3,} [a-z]{2,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Ideograph();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[A-Za-z0-9]|[A-Za-z0-9]\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Crowded();

    [GeneratedRegex(@"[，。；：、「」？] +(?![(\[-])| +[，。；：、」？]")]
    private static partial Regex Loose();

    /// <summary>A line of the glossary.</summary>
    /// <param name="English">The English term.</param>
    /// <param name="Words">Its translations.</param>
    /// <param name="Excluded">What is not used for it.</param>
    private sealed record Term(string English, string[] Words, string[] Excluded)
    {
        // The exact case: "Compute Gallery Image Reader" is a name.
        private readonly Regex _term = new($@"(?<![\w{{/.<""-]){Regex.Escape(English)}(?:s|es)?(?![\w}}/>-])");

        public bool IsIn(string english) => _term.IsMatch(english);

        public static Term? Read(string line) =>
            line.Split('|') is [_, var english, var words, var excluded, _] && !english.Contains("---", StringComparison.Ordinal) && english.Trim() != "English"
                ? new Term(english.Trim(), Split(words), Split(excluded))
                : null;

        private static string[] Split(string words) => words.Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
