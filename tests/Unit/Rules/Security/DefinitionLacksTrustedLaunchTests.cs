using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DefinitionLacksTrustedLaunchTests
{
    private const string Id = "SIG824";

    [Theory]
    [InlineData("V1", null, null)]
    [InlineData("v1", "x64", null)]
    [InlineData("V2", "x64", null)]
    public void Check_finds(string generation, string? architecture, string? securityType)
    {
        var finding = RuleAssert.Violates(Id, Definition(generation, architecture, securityType));

        Assert.Equal(FindingSeverity.Information, finding.Severity);
        Assert.Equal("win-otter", finding.Values["Definition"]);
    }

    [Theory]
    [InlineData("V2", "x64", "TrustedLaunchSupported")]
    [InlineData("V2", null, "ConfidentialVM")]
    [InlineData("V2", null, "Standard")]
    [InlineData("V2", "Arm64", null)]
    [InlineData(null, null, null)]
    [InlineData("", null, null)]
    [InlineData("V3", null, null)]
    public void Check_keeps(string? generation, string? architecture, string? securityType) =>
        RuleAssert.Keeps(Id, Definition(generation, architecture, securityType));

    private static ImageDefinition Definition(string? generation, string? architecture, string? securityType)
    {
        var features = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (securityType is not null)
            features["SecurityType"] = securityType;
        return new() { Name = "win-otter", HyperVGeneration = generation, Architecture = architecture, Features = features };
    }
}
