namespace SigTroubleshoot.Unit.Rules;

public sealed class ImageReferenceAmbiguousTests
{
    private const string Id = "SIG638";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches_what_each_tool_prints(Tool tool)
    {
        var finding = RuleAssert.Catches(
            Id, Printed.By(tool, "Update-AzVmss", "InvalidParameterConflictingProperties", "The property 'imageReference.id' cannot be used together with property 'imageReference.version'."));
        Assert.Equal(("version", FindingConfidence.Exact), (finding.Values["Property"], finding.Confidence));
        Assert.Equal("The image reference contains both an ID and a property of a Marketplace image: version.", finding.Message);
    }

    [Theory]
    [InlineData("The property 'imageReference.id' cannot be used together with property 'imageReference.publisher'")]
    [InlineData("The property 'imageReference.id' cannot be used\ntogether with property 'imageReference.sku'.")]
    public void Catches(string text) => RuleAssert.Catches(Id, text);

    [Theory]
    [InlineData("The property 'imageReference' cannot be used together with property 'image'.")]
    [InlineData("The property 'dataDisk.createOption' cannot have the value 'Empty' when property 'dataDisk.managedDisk.id' is set.")]
    [InlineData("The property 'osDisk.image' cannot be used together with property 'osDisk.managedDisk.id'.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
