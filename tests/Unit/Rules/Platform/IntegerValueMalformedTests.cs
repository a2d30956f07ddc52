using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class IntegerValueMalformedTests
{
    private const string Id = "SIG941";

    [Theory]
    [InlineData("az sig image-definition create: error: argument --minimum-cpu-core: invalid int value: 'two'")]
    [InlineData("argument --replica-count: invalid int value: three")]
    [InlineData("Cannot bind parameter MinimumVCPU. Cannot convert value two to type \"System.Int32\"")]
    [InlineData("New-AzGalleryImageVersion : Cannot bind parameter 'ReplicaCount'. Cannot convert value \"3 replicas\" to type \"System.Int32\". Error: \"Input string was not in a correct format.\"")]
    [InlineData("""
            New-AzGalleryImageDefinition: Cannot bind parameter
                 | 'MaximumMemory'. Cannot convert value "16GiB" to type
                 | "System.Int32". Error: "The input string '16GiB' was not in a correct format."
            """)]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("""Parameter 'ReplicaCount' cannot be bound. The value "many" cannot be converted to type "System.Int32".""")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("az vmss create: error: argument --instance-count: invalid int value: 'two'")]
    [InlineData("argument --instance-count: invalid int value: 'two'")]
    [InlineData("""Set-AzWebApp : Cannot bind parameter 'NumberOfWorkers'. Cannot convert value "two" to type "System.Int32".""")]
    [InlineData("az search service create: error: argument --replica-count: invalid int value: 'two'")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("two")]
    [InlineData("3.5")]
    [InlineData("1,000")]
    [InlineData("16GB")]
    [InlineData("99999999999")]
    [InlineData("\u0663")]
    [InlineData("")]
    public void Check_finds(string number)
    {
        Assert.Equal("MaximumMemory", RuleAssert.Violates(Id, new ImageDefinition { MaximumMemory = number }).Values["Property"]);
        Assert.Equal("ReplicaCount", RuleAssert.Violates(Id, new ImageVersion { ReplicaCount = number }).Values["Property"]);
        Assert.Equal("Lun", RuleAssert.Violates(Id, new ImageVersion { DataDiskImages = [new() { Lun = number }] }).Values["Property"]);
        Assert.Equal("eastus", RuleAssert.Violates(Id, Regional(number)).Values["TargetRegion"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("3")]
    [InlineData(" 3 ")]
    [InlineData("-1")]
    [InlineData("2147483647")]
    public void Check_keeps(string? number)
    {
        RuleAssert.Keeps(Id, new ImageDefinition { MinimumVCpu = number, MaximumVCpu = number, MinimumMemory = number, MaximumMemory = number });
        RuleAssert.Keeps(Id, new ImageVersion { ReplicaCount = number, DataDiskImages = [new() { Lun = number }] });
        RuleAssert.Keeps(Id, Regional(number));
    }

    private static ImageVersion Regional(string? number) => new() { TargetRegions = [new() { Name = "eastus", ReplicaCount = number }] };
}
