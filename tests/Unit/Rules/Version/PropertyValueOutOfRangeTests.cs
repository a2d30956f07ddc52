using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class PropertyValueOutOfRangeTests
{
    private const string Id = "SIG314";
    private const string Sentence = "The value 0 of parameter regionalReplicaCount is out of range. The value must be between 1 and 100, inclusive.";

    [Theory]
    [InlineData("New-AzGalleryImageVersion : " + Sentence + "\nErrorCode: InvalidParameter\nErrorMessage: " + Sentence)]
    [InlineData("ERROR: (InvalidParameter) " + Sentence)]
    [InlineData("Code=\"InvalidParameter\" Message=\"" + Sentence + "\" Target=\"regionalReplicaCount\"")]
    [InlineData("The value '0' of parameter 'regionalReplicaCount' is out of range. The value must be between '1' and '100', inclusive.")]
    public void Catches(string text)
    {
        var finding = RuleAssert.Catches(Id, text);
        Assert.Equal("0", finding.Values["Value"]);
        Assert.Equal("regionalReplicaCount", finding.Values["Property"]);
        Assert.Equal("1", finding.Values["Minimum"]);
        Assert.Equal("100", finding.Values["Maximum"]);
    }

    [Theory]
    [InlineData("The value 5000 of parameter osDisk.diskSizeGB is out of range. The value must be between 1 and 4095, inclusive.")]
    [InlineData("New-AzNetworkSecurityRuleConfig : The value 5000 of parameter priority is out of range. The value must be between 100 and 4096, inclusive.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("101")]
    [InlineData("99999999999999999999")]
    public void Check_tells_a_count_out_of_range(string count)
    {
        Assert.Equal(count, RuleAssert.Violates(Id, new ImageVersion { ReplicaCount = count }).Values["Value"]);
        var finding = RuleAssert.Violates(Id, new ImageVersion { TargetRegions = [new() { Name = "eastus", ReplicaCount = count }] });
        Assert.Contains($"({count}) in eastus is out of range: it must be between 1 and 100", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_adds_the_regions_up() =>
        Assert.Equal("110", RuleAssert.Violates(Id, new ImageVersion
        {
            ReplicaCount = "10",
            TargetRegions = [new() { Name = "eastus", ReplicaCount = "100" }, new() { Name = "westus" }],
        }).Values["Value"]);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("1")]
    [InlineData("50")]
    public void Check_keeps_quiet(string? count) =>
        RuleAssert.Keeps(Id, new ImageVersion { ReplicaCount = count, TargetRegions = [new() { Name = "eastus", ReplicaCount = count }, new() { Name = "westus" }] });
}
