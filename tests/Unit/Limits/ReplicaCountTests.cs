using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Unit.Limits;

public sealed class ReplicaCountTests
{
    private const string Zone = """{"name":"westus","extendedLocation":{"type":"EdgeZone","name":"losangeles"},"extendedLocationReplicaCount":4}""";

    [Theory]
    [InlineData("""{"replicaCount":2}""", 2)]
    [InlineData("""{"replicaCount":2,"targetRegions":[{"name":"West US"},{"name":"East US","regionalReplicaCount":5}]}""", 7)]
    [InlineData("""{"targetRegions":[{"name":"West US"}],"targetExtendedLocations":[ZONE]}""", 5)]
    [InlineData("""{"replicaCount":3,"targetRegions":[{"name":"West US"}],"targetExtendedLocations":[ZONE,{"name":"eastus"}]}""", 10)]
    public void Edge_zones_count_as_well(string profile, long expected)
    {
        var json = """{"name":"1.0.0","properties":{"publishingProfile":PROFILE}}""".Replace("PROFILE", profile.Replace("ZONE", Zone, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(expected, ReplicaCount.Of(ImageVersionMapping.Map(new JsonNode(JsonReader.Parse(json).Value))));
    }

    [Fact]
    public void The_parameters_of_Az_name_an_edge_zone_in_their_own_way()
    {
        var json = """{"TargetExtendedLocation":[{"Name":"West US","ReplicaCount":3,"ExtendedLocation":{"Name":"losangeles","Type":"EdgeZone"}}],"TargetRegion":[{"Name":"West US","ReplicaCount":1}]}""";
        var version = ImageVersionMapping.Map(new JsonNode(JsonReader.Parse(json).Value));
        Assert.Equal(("West US", "losangeles", "3"), (version.EdgeZones[0].Region, version.EdgeZones[0].Name, version.EdgeZones[0].ReplicaCount));
        Assert.Equal(4, ReplicaCount.Of(version));
    }
}
