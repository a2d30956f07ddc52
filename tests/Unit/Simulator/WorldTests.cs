using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Simulators;

public sealed class WorldTests(UnchangedAzure unchanged) : IClassFixture<UnchangedAzure>
{
    [Theory]
    [InlineData("2.3.0", "Completed", "Completed,Completed,Completed")]
    [InlineData("2.4.0", "InProgress", "Completed,Completed,Replicating 40")]
    [InlineData("2.5.0", "Failed", "Completed,Completed,Failed")]
    [InlineData("2.6.0", "InProgress", "Completed,Completed,Replicating 62")]
    [InlineData("2.7.0", "Completed", "Completed,Completed")]
    [InlineData("1.0.0", "Completed", "Completed")]
    public async Task The_small_world_shows_each_state(string number, string aggregated, string regions)
    {
        var azure = unchanged.Azure;

        var properties = (await azure.ReadAsync($"{SimulatedAzure.WebServer}/versions/{number}?$expand=ReplicationStatus")).Ok()["properties"]!;
        var status = properties["replicationStatus"]!;

        Assert.Equal(aggregated, (string?)status["aggregatedState"]);
        Assert.Equal(regions, string.Join(',', status["summary"]!.AsArray().Select(region => (string?)region!["state"] == "Replicating" ? $"Replicating {region["progress"]}" : (string?)region["state"])));
        Assert.Equal(number == "1.0.0" ? 1 : 3, properties["publishingProfile"]!["targetRegions"]!.AsArray().Count);
    }

    [Fact]
    public async Task Ages_in_the_small_world_are_relative_to_its_start()
    {
        var azure = unchanged.Azure;
        var now = azure.Clock.GetUtcNow();

        Assert.Equal(now.AddHours(-1), await DateAsync("2.4.0", "publishedDate"));
        Assert.Equal(now.AddHours(-9), await DateAsync("2.6.0", "publishedDate"));
        Assert.Equal(now.AddDays(-30), await DateAsync("1.0.0", "endOfLifeDate"));

        async Task<DateTimeOffset> DateAsync(string number, string name) =>
            (DateTimeOffset)(await azure.ReadAsync($"{SimulatedAzure.WebServer}/versions/{number}")).Ok()["properties"]!["publishingProfile"]![name]!.AsValue();
    }

    [Fact]
    public async Task The_small_world_is_missing_a_disk_encryption_set_that_a_version_references()
    {
        var azure = unchanged.Azure;

        var regions = (await azure.ReadAsync($"{ContosoWorld.Gallery}/images/encrypted/versions/1.1.0")).Ok()["properties"]!["publishingProfile"]!["targetRegions"]!.AsArray();
        var sets = regions.Select(region => (string)region!["encryption"]!["osDiskImage"]!["diskEncryptionSetId"]!).ToList();

        (await azure.ReadAsync(sets[0])).Ok();
        (await azure.ReadAsync(sets[1])).Is(System.Net.HttpStatusCode.NotFound, "ResourceNotFound");
    }

    [Fact]
    public void A_fleet_is_the_same_for_the_same_seed_and_different_for_a_different_one()
    {
        var now = DateTimeOffset.UtcNow;

        Assert.Equal(Make(1).States, Make(1).States);
        Assert.NotEqual(Make(1).States, Make(2).States);

        Fleet Make(int seed) => Fleet.Generate(new World(), Plan(2000) with { Seed = seed }, now);
    }

    [Fact]
    public async Task Every_version_of_a_fleet_responds_as_specified()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var fleet = Fleet.Generate(azure.World, Plan(1000), azure.Clock.GetUtcNow());
        Assert.Equal(1000, fleet.Ids.Count);
        Assert.Equal(Enum.GetValues<FleetState>().Length, fleet.States.Values.Distinct().Count());

        foreach (var (id, state) in fleet.States)
        {
            var version = (await azure.ReadAsync(id + "?$expand=ReplicationStatus")).Ok();
            Assert.Equal(state, StateOf(version["properties"]!, azure.Clock.GetUtcNow()));
        }
    }

    [Fact]
    public async Task A_large_fleet_is_listed_completely()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        Fleet.Generate(azure.World, Plan(10_000) with { Galleries = 1, DefinitionsPerGallery = 2 }, azure.Clock.GetUtcNow());

        var list = await azure.ListAsync($"/subscriptions/{SimulatedAzure.Subscription}/resourceGroups/rg-fleet/providers/Microsoft.Compute/galleries/gal_fleet_01/images/image-001/versions?api-version=2024-03-03");
        var count = (await azure.AskAsync("resources | where resourceGroup == 'rg-fleet' and type =~ 'microsoft.compute/galleries/images/versions' | count")).Ok();

        Assert.Equal((5000, 50), (list.Items.Count, list.Pages));
        Assert.Equal(10_000, (int)count["data"]![0]!["Count"]!);
    }

    private static FleetPlan Plan(int versions) => new() { SubscriptionId = SimulatedAzure.Subscription, Versions = versions };

    /// <summary>The state that a reader would derive for a version.</summary>
    private static FleetState StateOf(JsonNode properties, DateTimeOffset now)
    {
        var publishing = properties["publishingProfile"]!;
        var summary = properties["replicationStatus"]!["summary"]!.AsArray();
        var targets = publishing["targetRegions"]!.AsArray();
        var states = summary.Select(region => (string?)region!["state"]).ToHashSet();
        if ((string?)properties["provisioningState"] == "Failed")
            return FleetState.ProvisioningFailed;
        if (states.Contains("Failed"))
            return FleetState.Failed;
        if (states.Contains("Unknown"))
            return FleetState.Unknown;
        if (states.Contains("Replicating"))
            return now - (DateTimeOffset)publishing["publishedDate"]!.AsValue() > TimeSpan.FromHours(6) ? FleetState.Stuck : FleetState.Replicating;
        if (summary.Count < targets.Count)
            return FleetState.AbsentRegion;
        if (publishing["endOfLifeDate"] is { } end && (DateTimeOffset)end.AsValue() < now)
            return FleetState.EndOfLife;
        if (targets.Count == 1)
            return FleetState.SingleRegion;
        if ((bool)publishing["excludeFromLatest"]!)
            return FleetState.ExcludedFromLatest;
        return targets.Any(target => (int)target!["regionalReplicaCount"]! < 3) ? FleetState.FewReplicas : FleetState.Healthy;
    }
}
