using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ShallowReplicationMisusedTests
{
    private const string Id = "SIG337";

    [Fact]
    public void Check_tells_several_regions_or_replicas()
    {
        Assert.Contains("eastus (1), westus (1)", RuleAssert.Violates(Id, Request("Shallow", null, "eastus", "westus")).Message, StringComparison.Ordinal);
        Assert.Contains("eastus (3)", RuleAssert.Violates(Id, Request("shallow", "3", "eastus")).Message, StringComparison.Ordinal);
    }

    // Packer stops at it; as a check it is a warning.
    [Theory]
    [InlineData("* When using shallow replication the replica count can only be 1, leaving this value unset will default to 1")]
    public void Catches_what_Packer_refuses(string text)
    {
        Assert.Equal((FindingConfidence.Exact, FindingSeverity.Error), (RuleAssert.Catches(Id, text).Confidence, RuleAssert.Catches(Id, text).Severity));
        Assert.Equal(FindingSeverity.Warning, RuleAssert.Violates(Id, Request("Shallow", "2", "eastus")).Severity);
    }

    [Theory]
    [InlineData("The replica count can only be changed by its owner.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Fact]
    public void Check_keeps_quiet()
    {
        RuleAssert.Keeps(Id, Request("Shallow", null, "eastus"));
        RuleAssert.Keeps(Id, Request("Shallow", "1", "eastus"));
        RuleAssert.Keeps(Id, Request("Full", "3", "eastus", "westus"));
        RuleAssert.Keeps(Id, Request(null, "3", "eastus", "westus"));
        RuleAssert.Keeps(Id, new ImageVersion { ReplicationMode = "Shallow" });
    }

    private static ImageVersion Request(string? mode, string? count, params string[] targets) =>
        new() { ReplicationMode = mode, TargetRegions = [.. targets.Select(name => new TargetRegion { Name = name, ReplicaCount = count })] };
}
