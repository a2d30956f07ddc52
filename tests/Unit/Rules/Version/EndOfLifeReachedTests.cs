using System.Globalization;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class EndOfLifeReachedTests
{
    private const string Id = "SIG331";

    [Theory]
    [InlineData(-1, "has passed")]
    [InlineData(30, "is near")]
    public void Check_warns_about_what_exists(int days, string words)
    {
        var finding = RuleAssert.Violates(Id, new ImageVersion { EndOfLifeDate = In(days), Exists = true });
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Contains("image version " + words, finding.Message, StringComparison.Ordinal);
        Assert.Contains($": {In(days).Substring(0, 10)}, ", finding.Message, StringComparison.Ordinal);
        RuleAssert.Violates(Id, new ImageDefinition { EndOfLifeDate = In(days), Exists = true });
    }

    [Fact]
    public void Check_warns_about_the_definition_of_a_new_version()
    {
        var finding = RuleAssert.Violates(Id, new ImageVersion { Definition = new() { EndOfLifeDate = In(-3), Exists = true } });
        Assert.Contains("image definition has passed", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_only_mentions_a_near_date_that_was_chosen() =>
        Assert.Equal(FindingSeverity.Information, RuleAssert.Violates(Id, new ImageVersion { EndOfLifeDate = In(30) }).Severity);

    [Fact]
    public void Check_keeps_quiet()
    {
        RuleAssert.Keeps(Id, new ImageVersion { EndOfLifeDate = In(100), Exists = true });
        RuleAssert.Keeps(Id, new ImageVersion { EndOfLifeDate = In(-1) });
        RuleAssert.Keeps(Id, new ImageVersion { EndOfLifeDate = "soon", Exists = true });
        RuleAssert.Keeps(Id, new ImageVersion { Exists = true });
    }

    private static string In(int days) => DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
