using SigTroubleshoot.Text;

namespace SigTroubleshoot.Unit.Rules;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("ubunut-web", "Ubuntu-Web")]
    [InlineData("UBUNTU-WEB", "Ubuntu-Web")]
    [InlineData("ubuntu", "Ubuntu-Web")]
    [InlineData("my-windows-2022-image", "windows-2022")]
    [InlineData("dbb", "db")]
    public void Gives_the_name_with_the_fewest_edits(string wanted, string expected) =>
        Assert.Equal(expected, NearestName.Of(wanted, ["windows-2022", "Ubuntu-Web", "db", ""]));

    [Theory]
    [InlineData("rhel-9")]
    [InlineData("")]
    public void Gives_none_where_none_is_alike(string wanted) => Assert.Null(NearestName.Of(wanted, ["windows-2022", "Ubuntu-Web", "db"]));

    [Fact]
    public void Does_not_measure_what_cannot_be_a_name()
    {
        Assert.Null(NearestName.Of(new string('a', 100_000), ["a"]));
        Assert.Null(NearestName.Of("a", [new string('a', 100_000)]));
        Assert.Null(NearestName.Of("a", []));
    }

    [Fact]
    public void Gives_the_first_of_two_that_are_equally_near() => Assert.Equal("web-1", NearestName.Of("web", ["web-2", "web-1"]));
}
