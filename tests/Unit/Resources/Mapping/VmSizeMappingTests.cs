using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Unit.Resources;

public sealed class VmSizeMappingTests
{
    private const string Skus =
        """
        [
          {"resourceType":"disks","name":"Standard_D2s_v5"},
          {"resourceType":"virtualMachines","name":"Standard_D2s_v5","capabilities":[
            {"name":"HyperVGenerations","value":"V1, V2"},{"name":"CpuArchitectureType","value":"x64"},{"name":"TrustedLaunchDisabled","value":"True"},{"name":"ConfidentialComputingType","value":"SNP"}],
           "restrictions":[
            {"type":"Zone","values":["westus2"],"restrictionInfo":{"locations":["westus2"],"zones":["3"]},"reasonCode":"NotAvailableForSubscription"},
            {"type":"Location","values":["eastus"],"restrictionInfo":{"locations":["eastus"]},"reasonCode":"QuotaId"}]},
          {"resourceType":"virtualMachines","name":"Standard_A1"}
        ]
        """;

    private static readonly IReadOnlyList<IResourceNode> Items = [.. Node.Of(Skus).Items];

    [Fact]
    public void Reads_the_capabilities_of_a_size()
    {
        var size = VmSizeMapping.Find(Items, "standard_d2S_v5")!;
        Assert.Equal("Standard_D2s_v5", size.Name);
        Assert.Equal(["V1", "V2"], size.Generations);
        Assert.Equal("x64", size.Architecture);
        Assert.True(size.IsTrustedLaunchDisabled);
        Assert.Equal("SNP", size.ConfidentialComputingType);
        Assert.Equal([true, true, true], [size.Boots("2"), size.Boots("V1"), size.Runs("X64")]);
        Assert.False(size.Boots("3"));
        Assert.False(size.Runs("Arm64"));
    }

    [Fact]
    public void Distinguishes_a_restricted_region_from_restricted_zones()
    {
        var size = VmSizeMapping.Find(Items, "Standard_D2s_v5")!;
        Assert.Equal("QuotaId", size.RestrictionIn("East US")!.Reason);
        Assert.Null(size.RestrictionIn("westus2"));
        Assert.Equal(["3"], size.Restrictions[0].Zones);
    }

    [Fact]
    public void What_the_list_does_not_contain_is_unknown()
    {
        var size = VmSizeMapping.Find(Items, "Standard_A1")!;
        Assert.Null(size.Boots("V2"));
        Assert.Null(size.Runs("x64"));
        Assert.False(size.IsTrustedLaunchDisabled);
        Assert.Empty(size.Restrictions);
    }

    [Fact]
    public void A_size_that_is_not_offered_is_not_found() => Assert.Null(VmSizeMapping.Find(Items, "Standard_X"));
}
