using System.Text.Json.Nodes;
using Azure.Core;
using Azure.ResourceManager.Compute;
using SigTroubleshoot.Unit.Sdk;

namespace SigTroubleshoot.Unit.Engine;

/// <summary>What a .NET program learns about a version that it read.</summary>
public sealed class AssessReplicationTests(TypedAzure azure) : IClassFixture<TypedAzure>
{
    private const string Type = "Microsoft.Compute/galleries/images/versions";

    [Fact]
    public async Task The_JSON_the_data_the_resource_and_the_response_have_the_same_result()
    {
        List<ReplicationHealthState> states = [];
        foreach (var resource in azure.ByType[Type])
        {
            var json = (await azure.Simulated.ReadAsync(resource.Id + "?$expand=ReplicationStatus")).Ok();
            var read = await TypedRead.Find(Type).Read(azure.Client, new ResourceIdentifier(resource.Id));

            var expected = Text(json.ToJsonString());
            Assert.Equal(expected, Text(read.Data));
            Assert.Equal(expected, Text(read.Resource));
            Assert.Equal(expected, Text(read.Answer));
            states.Add(SigEngine.Default.AssessReplication(json.ToJsonString(), azure.Simulated.Clock.GetUtcNow()).State);
        }

        Assert.Contains(ReplicationHealthState.Healthy, states);
        Assert.Contains(ReplicationHealthState.Stuck, states);
        Assert.Contains(ReplicationHealthState.Degraded, states);
    }

    [Fact]
    public async Task Without_a_replication_status_the_state_is_Unknown()
    {
        var json = (await azure.Simulated.ReadAsync(azure.ByType[Type].First().Id)).Ok().AsObject();
        json["properties"]!.AsObject().Remove("replicationStatus");
        Assert.Equal(ReplicationHealthState.Unknown, SigEngine.Default.AssessReplication(json.ToJsonString(), azure.Simulated.Clock.GetUtcNow()).State);
    }

    [Fact]
    public void What_was_not_read_from_Azure_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => SigEngine.Default.AssessReplication(new GalleryImageVersionData(AzureLocation.WestEurope) { PublishingProfile = new() }, default));
        Assert.Equal("version", error.ParamName);
        Assert.Contains("resource ID", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SigEngine.Default.AssessReplication(new JsonObject { ["kind"] = "loom" }.ToJsonString(), default));
    }

    private string Text(object version)
    {
        var health = SigEngine.Default.AssessReplication(version, azure.Simulated.Clock.GetUtcNow());
        return $"{health} {health.Age?.TotalMinutes:0} {string.Join(", ", health.Regions)}\n{string.Join('\n', health.Findings)}";
    }
}
