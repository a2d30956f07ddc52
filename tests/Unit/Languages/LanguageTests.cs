using System.Globalization;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Unit.Languages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("zh-HK", "zh-Hant")]
    [InlineData("zh-MO", "zh-Hant")]
    [InlineData("zh-Hant", "zh-Hant")]
    [InlineData("zh-Hant-TW", "zh-Hant")]
    [InlineData("zh-CN", "en")]
    [InlineData("zh-Hans", "en")]
    [InlineData("zh", "en")]
    [InlineData("en-US", "en")]
    [InlineData("de-DE", "en")]
    [InlineData("", "en")]
    public void A_culture_has_the_language_of_its_closest_parent(string culture, string language) => Assert.Equal(language, Language.Of(CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("zh-TW", true)]
    [InlineData("en", true)]
    [InlineData("en-GB", true)]
    [InlineData("zh-CN", false)]
    [InlineData("de", false)]
    public void Whether_texts_exist_depends_on_the_language(string culture, bool isSupported) => Assert.Equal(isSupported, Language.Supports(CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public async Task A_scope_includes_the_tasks_that_it_starts_and_ends_with_itself()
    {
        var before = CultureInfo.CurrentUICulture;
        Task<string> started;
        using (new LanguageScope(CultureInfo.GetCultureInfo("zh-TW")))
        {
            Assert.False(Language.IsEnglish);
            started = Task.Run(async () =>
            {
                await Task.Yield();
                return CommonTexts.KindGallery;
            });
        }

        Assert.Equal(before, CultureInfo.CurrentUICulture);
        Assert.Equal("資源庫", await started);
    }

    [Fact]
    public void The_text_of_a_rule_follows_the_culture()
    {
        var rule = SigEngine.Default.Rules.Find("SIG101")!;
        Assert.StartsWith("A gallery name has", rule.Cause, StringComparison.Ordinal);
        using (new LanguageScope(CultureInfo.GetCultureInfo("zh-HK")))
            Assert.StartsWith("資源庫名稱由", rule.Cause, StringComparison.Ordinal);
        Assert.StartsWith("資源庫名稱由", rule.In(CultureInfo.GetCultureInfo("zh-Hant")).Cause, StringComparison.Ordinal);
        Assert.StartsWith("A gallery name has", rule.Cause, StringComparison.Ordinal);
    }
}
