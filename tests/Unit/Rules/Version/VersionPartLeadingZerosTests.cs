using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class VersionPartLeadingZerosTests
{
    private const string Id = "SIG303";

    [Theory]
    [InlineData("1.01.0", "01", "3", "1.1.0")]
    [InlineData("007.1.0", "007", "1", "7.1.0")]
    [InlineData("2026.7.00", "00", "8", "2026.7.0")]
    public void Check_tells_the_part(string name, string part, string position, string suggestion)
    {
        var finding = RuleAssert.Violates(Id, new ImageVersion { Name = name });
        Assert.Equal(FindingSeverity.Warning, finding.Severity);
        Assert.Equal("0", finding.Values["Character"]);
        Assert.Equal(position, finding.Values["Position"]);
        Assert.Equal(suggestion, finding.Values["Suggestion"]);
        Assert.Contains($"'{part}' at position {position}", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1.0.0")]
    [InlineData("10.20.30")]
    [InlineData("01.2")]
    public void Check_keeps_quiet(string? name) => RuleAssert.Keeps(Id, new ImageVersion { Name = name });
}
