namespace SigTroubleshoot.Unit.Rules;

public sealed class DiskAlreadyDefinedByImageTests
{
    private const string Sentence = "Cannot specify user image overrides for a disk already defined in the specified image reference.";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches(Tool tool) => RuleAssert.Catches("SIG635", Printed.By(tool, "New-AzVM", "InvalidParameter", Sentence));

    [Fact]
    public void Names_the_disk()
    {
        var finding = RuleAssert.Catches("SIG635", $$"""
            PUT {{Ids.Vm}}?api-version=2024-07-01
            {"properties":{"storageProfile":{"imageReference":{"id":"{{Ids.Version}}"},"dataDisks":[{"lun":2,"createOption":"Empty"}] } } }
            {"error":{"code":"InvalidParameter","message":"{{Sentence}}","target":"dataDisk"} }
            """);
        Assert.Equal((FindingConfidence.Exact, "dataDisk", "2"), (finding.Confidence, finding.Values["Target"], finding.Values["Lun"]));
        Assert.Contains("-r gal_otter -i ubuntu-otter -e 4.2.1", finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_only_possible_without_a_gallery_image() => Assert.Equal(FindingConfidence.Possible, RuleAssert.Catches("SIG635", Sentence).Confidence);

    [Theory]
    [InlineData("The disk is already defined.")]
    [InlineData("The specified image reference has user overrides.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG635", text);
}
