using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class OsTypeMismatchTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG432", Printed.By(Tool.PowerShell7, "New-AzGalleryImageVersion", "Conflict", $"The resource with id '{Ids.Image}' has a different OS type ['Linux'] than the parent gallery image OS type generation ['Windows']."));
        Assert.Equal(Ids.Image, finding.Values["ResourceId"]);
        Assert.Equal("Linux", finding.Values["SourceOsType"]);
        Assert.Equal("Windows", finding.Values["OsType"]);
    }

    [Theory]
    [InlineData($"The resource with id '{Ids.Image}' has a different OS type ['Linux'] than the OS type of the parent gallery image ['Windows'].")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG432", text).Confidence);

    [Theory]
    [InlineData("The agent was built for a different OS type.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG432", text);

    [Fact]
    public void Check_finds_another_os_type() => Assert.Equal("Linux", RuleAssert.Violates("SIG432", Request("Linux", "Windows")).Values["SourceOsType"]);

    [Theory]
    [InlineData("linux", "Linux")]
    [InlineData(null, "Windows")]
    [InlineData("Linux", " ")]
    public void Check_keeps_the_same_or_an_unknown_os_type(string? source, string? definition) => RuleAssert.Keeps("SIG432", Request(source, definition));

    private static ImageVersion Request(string? source, string? definition) => new()
    {
        Source = new SourceImage { Id = Ids.Image, OsType = source },
        Definition = new ImageDefinition { Name = "ubuntu-otter", OsType = definition },
    };
}
