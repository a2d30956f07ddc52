using System.Globalization;
using System.Text.RegularExpressions;
using SigTroubleshoot.Text;
using SigTroubleshoot.Unit.Architecture;

namespace SigTroubleshoot.Unit.Languages;

/// <summary>A sentence reads well, whichever of its optional parts are left out.</summary>
public sealed partial class OptionalPartTests
{
    [Fact]
    public void A_Chinese_sentence_is_punctuated_well() => Nothing.In(Filled(text => text.Chinese!).Where(text => Faulty().IsMatch(text)));

    [Fact]
    public void An_English_sentence_is_punctuated_well() => Nothing.In(Filled(text => text.English).Where(text => FaultyEnglish().IsMatch(text)));

    [Theory]
    [InlineData("區域[ {Region} ]的資源庫", "a", "區域 a 的資源庫")]
    [InlineData("區域[ {Region}]的資源庫", "a", "區域 a 的資源庫")]
    [InlineData("區域[ ({Region})]的資源庫", "a", "區域 (a) 的資源庫")]
    [InlineData("區域{Region}的資源庫", "a", "區域 a 的資源庫")]
    [InlineData("區域「{Region}」的資源庫", "甲a乙", "區域「甲a乙」的資源庫")]
    [InlineData("區域[ {Region} ]的資源庫", "", "區域的資源庫")]
    [InlineData("{Region}無法使用", "", "(unknown) 無法使用")]
    public void A_value_in_Latin_letters_is_separated_from_Chinese(string template, string value, string text) =>
        Assert.Equal(text, MessageTemplate.Fill(template, NamedValues.Of(("Region", value)), MessageTemplate.UnknownInEnglish));

    // With every combination of values.
    private static IEnumerable<string> Filled(Func<Translation, string> textOf)
    {
        using var _ = new LanguageScope(CultureInfo.GetCultureInfo("zh-TW"));
        foreach (var template in Translation.OfRules.Select(textOf).Distinct())
        {
            var names = Value().Matches(template).Select(match => match.Groups[1].Value).Distinct().ToList();
            for (var choice = 0; choice < 1 << names.Count; choice++)
                yield return MessageTemplate.Fill(template, names.Where((_, i) => (choice >> i & 1) == 1).ToDictionary(name => name, _ => "x1"), "?");
        }
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"  |[（）]| [，。；：、」]|[。；：、「」] (?![(\[-])|，[，。；：]|：[，。；：]|；[，。；：]|\p{IsCJKUnifiedIdeographs}[A-Za-z0-9(]|[A-Za-z0-9)%]\p{IsCJKUnifiedIdeographs}|^[，。；： ]")]
    private static partial Regex Faulty();

    [GeneratedRegex(@"  | [,.;:](?!\w)|[,;:][,.;:]|^[,.;: ]|\( | \)")]
    private static partial Regex FaultyEnglish();
}
