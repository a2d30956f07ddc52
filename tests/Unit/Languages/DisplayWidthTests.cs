using SigTroubleshoot.Text;

namespace SigTroubleshoot.Unit.Languages;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("gallery", 7)]
    [InlineData("é", 1)]
    [InlineData("e\u0301", 1)]
    [InlineData("資源庫", 6)]
    [InlineData("「my-gal」，", 12)]
    [InlineData("（）", 4)]
    [InlineData("｡ｱ", 2)]
    [InlineData("한국", 4)]
    [InlineData("\U0001F600", 2)]
    [InlineData("\U00020000", 2)]
    [InlineData("…–", 2)]
    public void A_wide_character_takes_two_columns(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));

    // Data of a test cannot contain half a character.
    [Fact]
    public void Half_a_character_takes_one_column() => Assert.Equal(3, DisplayWidth.Of("\uD83Dab"));

    [Theory]
    [InlineData("資訊", 6, "資訊  ")]
    [InlineData("Error", 6, "Error ")]
    [InlineData("未評估的", 6, "未評估的")]
    public void A_text_is_padded_to_columns(string text, int width, string padded) => Assert.Equal(padded, DisplayWidth.Pad(text, width));

    [Theory]
    [InlineData("資源庫", 6, "資源庫")]
    [InlineData("資源庫", 5, "資源")]
    [InlineData("a資b", 2, "a")]
    [InlineData("\U00020000a", 1, "")]
    [InlineData("gallery", 0, "")]
    public void A_text_is_cut_at_columns(string text, int width, string start) => Assert.Equal(start, DisplayWidth.Start(text, width));
}
