using System.Text.RegularExpressions;
using CsCheck;
using SigTroubleshoot.Azure.Permissions;

namespace SigTroubleshoot.Unit.Live;

public sealed class ActionPatternTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["aB/.*"], 0, 12];

    [Theory]
    [InlineData("*", "Microsoft.Compute/galleries/read")]
    [InlineData("*", "")]
    [InlineData("*/read", "Microsoft.Compute/galleries/images/versions/read")]
    [InlineData("Microsoft.Compute/galleries/*", "Microsoft.Compute/galleries/images/versions/write")]
    [InlineData("microsoft.compute/GALLERIES/read", "Microsoft.Compute/galleries/read")]
    [InlineData("Microsoft.Compute/*/read", "Microsoft.Compute/galleries/images/read")]
    [InlineData("Microsoft.Compute/galleries/**", "Microsoft.Compute/galleries/")]
    public void Fits(string pattern, string action) => Assert.True(ActionPattern.Fits(pattern, action));

    [Theory]
    [InlineData("", "Microsoft.Compute/galleries/read")]
    [InlineData("Microsoft.Compute/galleries/read", "Microsoft.Compute/galleries/images/read")]
    [InlineData("Microsoft.Compute/galleries/*", "Microsoft.Compute/galleries")]
    [InlineData("*/write", "Microsoft.Compute/galleries/read")]
    [InlineData("Microsoft.Compute/galleries/read", "Microsoft.Compute/galleries/read2")]
    public void Does_not_match(string pattern, string action) => Assert.False(ActionPattern.Fits(pattern, action));

    [Fact]
    public void Agrees_with_a_regular_expression() =>
        Gen.Select(Texts, Texts).Sample((pattern, action) =>
            ActionPattern.Fits(pattern, action) == Regex.IsMatch(action, @"\A" + Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal) + @"\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));

    [Fact]
    public void A_text_matches_itself_in_any_case_and_any_part_of_it_may_be_a_star() =>
        Gen.Select(Texts, Gen.Int[0, 12], Gen.Int[0, 12]).Sample((text, from, length) =>
        {
            var start = Math.Min(from, text.Length);
            var end = Math.Min(start + length, text.Length);
            return ActionPattern.Fits(text.ToUpperInvariant(), text) && ActionPattern.Fits(text[..start] + "*" + text[end..], text);
        });

    [Fact]
    public void The_time_for_many_stars_is_at_most_pattern_times_action() =>
        Assert.False(ActionPattern.Fits(string.Concat(Enumerable.Repeat("*a", 500)) + "b", new string('a', 5_000)));
}
