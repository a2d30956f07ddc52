using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class CommunityPublicNamePrefixInvalidTests
{
    private const string Id = "SIG109";

    [Theory]
    [InlineData("abc", "abcgallery")]
    [InlineData("", "gallery")]
    [InlineData("contoso-images", "contosoimages")]
    [InlineData("abcdefghijklmnopq", "abcdefghijklmnop")]
    [InlineData("日本語イメージ", "gallery")]
    public void Check_proposes_a_prefix(string prefix, string suggestion)
    {
        var finding = RuleAssert.Violates(Id, new Gallery { Name = "shared", PublicNamePrefix = prefix });
        Assert.Equal(suggestion, finding.Values["Suggestion"]);
        Assert.Contains($"--public-name-prefix {suggestion}", finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("abcde")]
    [InlineData("Contoso2026Image")]
    public void Check_keeps_quiet(string? prefix) => RuleAssert.Keeps(Id, new Gallery { PublicNamePrefix = prefix });
}
