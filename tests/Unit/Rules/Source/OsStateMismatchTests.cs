using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class OsStateMismatchTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG430", Printed.By(Tool.WindowsPowerShell, "New-AzGalleryImageVersion", "BadRequest", $"The resource with id '{Ids.Vm}' has a different OS state ['Specialized'] than the parent gallery image OS state ['Generalized']."));
        Assert.Equal(Ids.Vm, finding.Values["ResourceId"]);
        Assert.Equal("Specialized", finding.Values["SourceOsState"]);
        Assert.Equal("Generalized", finding.Values["OsState"]);
    }

    [Theory]
    [InlineData($"Cannot create Gallery Image Version from: {Ids.Vm} since the OS State in the parent gallery image (Generalized) is not Specialized", "OsState", "Generalized")]
    public void Catches_other_sentences(string text, string name, string value) =>
        Assert.Equal(value, RuleAssert.Catches("SIG430", text).Values[name]);

    [Theory]
    [InlineData($"The resource with the id '{Ids.Vm}' has another OS state ['Specialized'] than the OS state of the parent gallery image ['Generalized'].")]
    [InlineData($"A Gallery Image Version can not be created from: {Ids.Vm} since the OS State in the parent gallery image (Generalized) is not Specialized")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG430", text).Confidence);

    [Theory]
    [InlineData("The VM vm-otter is in a different power state than expected.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG430", text);
}
