using CsCheck;
using SigTroubleshoot.Diagnosis.Matching;

namespace SigTroubleshoot.Unit.Errors.Matching;

public sealed class LettersAndDigitsTests
{
    private static readonly string[] Signs = [" ", "\n     ", "'", "\"", "“", "*", "_", "`", "\r\n"];

    [Theory]
    [InlineData("The gallery name 'x' is not unique.", "thegallerynamexisnotunique")]
    [InlineData("can\n     not", "cannot")]
    [InlineData(@"line one.\r\nLine two", "lineonelinetwo")]
    [InlineData(@"\""message\"": \""No\""", "messageno")]
    [InlineData(@"parameter \u0027osProfile\u0027 is", "parameterosprofileis")]
    [InlineData("**_Plan_** `needed`", "planneeded")]
    [InlineData("", "")]
    [InlineData("'\"‘’“”", "")]
    [InlineData("é中", "é中")]
    public void Keeps_letters_and_digits_only(string text, string expected) => Assert.Equal(expected, LettersAndDigits.Phrase(text));

    [Fact]
    public void Every_kept_character_knows_its_place() =>
        Gen.String.Sample(text =>
        {
            var squeeze = LettersAndDigits.Of(text);
            for (var i = 0; i < squeeze.Text.Length; i++)
                Assert.Equal(char.ToLowerInvariant(text[squeeze.PlaceOf(i)]), squeeze.Text[i]);
            Assert.Equal(text.Length, squeeze.PlaceOf(squeeze.Text.Length));
        });

    [Fact]
    public void Quotes_blanks_and_breaks_change_nothing() =>
        Gen.Select(Gen.Char.AlphaNumeric.Array[1, 40], Gen.Int[0, 8].Select(i => Signs[i]).Array[1, 40]).Sample((letters, signs) =>
        {
            var mixed = string.Concat(letters.Select((letter, i) => letter + signs[i % signs.Length]));
            Assert.Equal(LettersAndDigits.Phrase(new string(letters)), LettersAndDigits.Phrase(mixed));
        });
}
