using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Replication;

public sealed class ReplicationStatusTests
{
    [Fact]
    public void Reads_the_overall_state_and_each_region()
    {
        var status = Read(
            """
            {"aggregatedState":"InProgress","summary":[
              {"region":"West US 2","state":"Completed","details":"","progress":100},
              {"region":"uksouth","state":"replicating","progress":"40"},
              {"region":"East US","state":"Failed","details":"No quota."},
              {"region":"Japan East","state":"Paused","progress":900}]}
            """)!;

        Assert.Equal("InProgress", status.AggregatedState);
        Assert.Equal(new RegionStatus("uksouth", "replicating", 40, ""), status.Of("UK South"));
        Assert.Equal("No quota.", Assert.Single(status.In("failed")).Details);
        Assert.Null(status.Of("eastus")!.Progress);
        Assert.Equal(100, status.Of("japaneast")!.Progress);
        Assert.Null(status.Of("westus"));
        Assert.False(status.IsComplete);
    }

    [Theory]
    [InlineData("""{"summary":[{"region":"a","state":"completed"}]}""", true)]
    [InlineData("""{"summary":[]}""", false)]
    [InlineData("{}", false)]
    public void Is_complete_if_every_region_is_and_at_least_one_exists(string json, bool expected) => Assert.Equal(expected, Read(json)!.IsComplete);

    [Fact]
    public void Is_null_without_a_status() => Assert.Null(Read("null"));

    private static ReplicationStatus? Read(string json) => ReplicationStatusMapping.Map(new JsonNode(JsonReader.Parse(json).Value));
}
