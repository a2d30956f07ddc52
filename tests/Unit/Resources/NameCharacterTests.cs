using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Resources;

public sealed class NameCharacterTests
{
    [Theory]
    [InlineData("-", "-", "")]
    [InlineData(" ", " ", "")]
    [InlineData("\u0430", "\u0430", "U+0430")]
    [InlineData("😀", "😀", "U+1F600")]
    [InlineData("\n", "U+000A", "")]
    [InlineData("\u200b", "U+200B", "")]
    [InlineData("\u00a0", "U+00A0", "")]
    public void A_character_is_shown_so_that_a_reader_can_recognize_it(string text, string shown, string codePoint)
    {
        Assert.Equal(shown, NameCharacter.Show(text, 0));
        Assert.Equal(codePoint, NameCharacter.CodePoint(text, 0));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_shown_by_its_code() => Assert.Equal("U+D83D", NameCharacter.Show("\ud83d!", 0));

    [Fact]
    public void A_name_is_shortened_and_made_harmless()
    {
        Assert.Equal("plain", NameCharacter.ShowName("plain"));
        Assert.Equal("a\uFFFD[31mb", NameCharacter.ShowName("a\u001b[31mb"));
        Assert.Equal("a\uFFFDb\uFFFD", NameCharacter.ShowName("a\u202eb\ud83d"));
        Assert.Equal("a😀b", NameCharacter.ShowName("a😀b"));
        Assert.Equal(new string('x', 200) + "…", NameCharacter.ShowName(new string('x', 1_000_000)));
    }
}
