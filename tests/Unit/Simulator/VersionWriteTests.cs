using System.Net;
using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Simulators;

public sealed class VersionWriteTests
{
    private const string Version = SimulatedAzure.WebServer + "/versions/2.3.0";
    private const string Query = "?api-version=2024-03-03";

    [Fact]
    public async Task The_version_is_replicated_to_a_region_added_by_PATCH_while_the_others_stay()
    {
        await using var azure = await SimulatedAzure.StartAsync();

        var answer = await azure.SendAsync(HttpMethod.Patch, Version + Query, Regions("West Europe", "North Europe", "UK South", "East US"));
        var (operation, monitor) = (answer.Header("Azure-AsyncOperation")!, answer.Header("Location")!);

        Assert.Equal((HttpStatusCode.Accepted, "2", "Updating"), (answer.Status, answer.Header("Retry-After"), (string?)answer.Json["properties"]!["provisioningState"]));
        Assert.Equal("Updating InProgress 100,100,100,0", await StateAsync(azure));
        Assert.Equal("InProgress", (string?)(await azure.GetAsync(operation)).Ok()["status"]);
        Assert.Equal(HttpStatusCode.Accepted, (await azure.GetAsync(monitor)).Status);

        azure.Clock.Advance(TimeSpan.FromSeconds(45));
        Assert.Equal("Updating InProgress 100,100,100,75", await StateAsync(azure));

        azure.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal("Succeeded Completed 100,100,100,100", await StateAsync(azure));
        Assert.Equal("Succeeded", (string?)(await azure.GetAsync(operation)).Ok()["status"]);
        var end = await azure.GetAsync(monitor);
        Assert.Equal((HttpStatusCode.OK, ""), (end.Status, end.Body));
    }

    [Fact]
    public async Task The_address_of_an_operation_is_long_and_signed_and_a_PUT_has_no_other()
    {
        await using var azure = await SimulatedAzure.StartAsync();

        var answer = await azure.SendAsync(HttpMethod.Put, SimulatedAzure.WebServer + "/versions/3.0.0" + Query, Regions("West Europe"));
        var address = answer.Header("Azure-AsyncOperation")!;

        Assert.Null(answer.Header("Location"));
        Assert.Matches("/locations/WestEurope/capsOperations/[0-9a-f-]{36}[?]api-version=2024-03-03&t=[0-9]+&c=MII[0-9A-F]+&s=[0-9A-F]+&h=[0-9A-F]+$", address);
        Assert.InRange(address.Length, 3500, 5000);
        Assert.Equal("InProgress", (string?)(await azure.GetAsync(address)).Ok()["status"]);
    }

    [Fact]
    public async Task The_activity_log_has_the_events_of_a_write_each_at_its_time()
    {
        await using var azure = await SimulatedAzure.StartAsync();

        string[] order = ["Started", "Accepted", "Succeeded", "Failed"];
        await azure.SendAsync(HttpMethod.Put, Version + Query, Regions("West Europe", "East US"));
        await azure.SendAsync(HttpMethod.Put, Version + Query, Regions("West Europe"));
        Assert.Equal("Started, Accepted; Started, Failed", Events());
        azure.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("Started, Accepted, Succeeded; Started, Failed", Events());

        azure.World.Outlook.Fail("uksouth", "No space.");
        await azure.SendAsync(HttpMethod.Patch, Version + Query, Regions("West Europe", "UK South"));
        azure.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("Started, Accepted, Failed; Started, Accepted, Succeeded; Started, Failed", Events());

        string Events() => string.Join("; ", azure.World.Activity.Of(SimulatedAzure.Subscription, azure.Clock.GetUtcNow()).Where(entry => entry.ResourceId == Version && entry.Time > azure.Clock.GetUtcNow().AddMinutes(-5))
            .GroupBy(entry => entry.CorrelationId).Select(operation => string.Join(", ", operation.Select(entry => entry.Status).OrderBy(status => Array.IndexOf(order, status)))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Adding_a_region_leaves_the_publishing_date_as_it_is()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var before = (string?)(await azure.ReadAsync(Version)).Ok()["properties"]!["publishingProfile"]!["publishedDate"];

        await azure.SendAsync(HttpMethod.Put, Version + Query, Regions("West Europe", "North Europe", "UK South", "East US"));

        Assert.Equal(before, (string?)(await azure.ReadAsync(Version)).Ok()["properties"]!["publishingProfile"]!["publishedDate"]);
    }

    [Fact]
    public async Task A_failed_replication_fails_the_operation_with_the_message_of_Azure()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.World.Outlook.Fail("eastus", "No capacity.");

        var answer = await azure.SendAsync(HttpMethod.Patch, Version + Query, Regions("West Europe", "East US"));
        azure.Clock.Advance(TimeSpan.FromMinutes(1));
        var status = (await azure.GetAsync(answer.Header("Azure-AsyncOperation")!)).Ok();

        Assert.Equal("Failed", (string?)status["status"]);
        Assert.StartsWith(
            "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{region:eastus, detail:No capacity.}'",
            (string?)status["error"]!["message"]);
        (await azure.GetAsync(answer.Header("Location")!)).Is(HttpStatusCode.Conflict, "GalleryReplicationFailed");
        Assert.Equal("Failed Failed 100,0", await StateAsync(azure));

        azure.World.Outlook.Succeed("East US");
        await azure.SendAsync(HttpMethod.Patch, Version + Query, Regions("West Europe", "East US"));
        azure.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Succeeded Completed 100,100", await StateAsync(azure));
    }

    [Fact]
    public async Task Writing_a_failed_region_again_restarts_its_replication()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        const string Failed = SimulatedAzure.WebServer + "/versions/2.5.0";

        await azure.SendAsync(HttpMethod.Patch, Failed + Query, Regions("West Europe", "UK South", "North Europe"));
        Assert.Equal("Updating InProgress 100,100,0", await StateAsync(azure, Failed));
        azure.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("Succeeded Completed 100,100,100", await StateAsync(azure, Failed));
    }

    [Fact]
    public async Task A_version_created_by_PUT_is_Creating_until_it_is_in_every_region()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.World.Outlook.Duration = TimeSpan.FromMinutes(10);
        const string New = SimulatedAzure.WebServer + "/versions/3.0.0";

        var answer = await azure.SendAsync(HttpMethod.Put, New + Query, Regions("West Europe", "North Europe"));

        Assert.Equal((HttpStatusCode.Created, "Creating"), (answer.Status, (string?)answer.Json["properties"]!["provisioningState"]));
        azure.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("Creating InProgress 50,50", await StateAsync(azure, New));
        azure.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("Succeeded Completed 100,100", await StateAsync(azure, New));
    }

    [Fact]
    public async Task An_impossible_write_is_rejected()
    {
        await using var azure = await SimulatedAzure.StartAsync();

        (await azure.SendAsync(HttpMethod.Patch, Version + Query, Regions("West Europe", "westeurope"))).Is(HttpStatusCode.BadRequest, "InvalidParameter");
        (await azure.SendAsync(HttpMethod.Patch, Version + Query, "{")).Is(HttpStatusCode.BadRequest, "InvalidRequestContent");
        (await azure.SendAsync(HttpMethod.Patch, SimulatedAzure.WebServer + "/versions/9.9.9" + Query, "{}")).Is(HttpStatusCode.NotFound, "ResourceNotFound");
        (await azure.SendAsync(HttpMethod.Put, ContosoWorld.Gallery + "/images/none/versions/1.0.0" + Query, "{}")).Is(HttpStatusCode.NotFound, "ParentResourceNotFound");
        (await azure.SendAsync(HttpMethod.Patch, $"/subscriptions/{ContosoWorld.Test}/resourceGroups/rg-test-images/providers/Microsoft.Compute/galleries/gal_test/images/web-server-2025/versions/0.9.0{Query}", "{}"))
            .Is(HttpStatusCode.Forbidden, "AuthorizationFailed");
        (await azure.SendAsync(HttpMethod.Post, Version + Query)).Is(HttpStatusCode.MethodNotAllowed, "MethodNotAllowed");
        await azure.SendAsync(HttpMethod.Patch, Version + Query, Regions("West Europe", "East US"));
        (await azure.SendAsync(HttpMethod.Patch, Version + Query, Regions("West Europe"))).Is(HttpStatusCode.Conflict, "Conflict");
    }

    [Fact]
    public async Task Other_properties_are_written()
    {
        await using var azure = await SimulatedAzure.StartAsync();

        await azure.SendAsync(HttpMethod.Patch, Version + Query,
            """{"properties":{"publishingProfile":{"excludeFromLatest":true,"endOfLifeDate":"2031-05-01T00:00:00Z"},"safetyProfile":{"blockDeletionBeforeEndOfLife":true}}}""");
        var properties = (await azure.ReadAsync(Version)).Ok()["properties"]!;

        Assert.True((bool)properties["publishingProfile"]!["excludeFromLatest"]!);
        Assert.Equal("2031-05-01T00:00:00.0000000+00:00", (string?)properties["publishingProfile"]!["endOfLifeDate"]);
        Assert.True((bool)properties["safetyProfile"]!["blockDeletionBeforeEndOfLife"]!);
        Assert.Equal(3, properties["publishingProfile"]!["targetRegions"]!.AsArray().Count);
    }

    private static async Task<string> StateAsync(SimulatedAzure azure, string version = Version)
    {
        var properties = (await azure.ReadAsync(version + "?$expand=ReplicationStatus")).Ok()["properties"]!;
        var status = properties["replicationStatus"]!;
        return $"{properties["provisioningState"]} {status["aggregatedState"]} {string.Join(',', status["summary"]!.AsArray().Select(region => region!["progress"]))}";
    }

    private static string Regions(params string[] names) => new JsonObject
    {
        ["location"] = "westeurope",
        ["properties"] = new JsonObject
        {
            ["publishingProfile"] = new JsonObject { ["targetRegions"] = new JsonArray([.. names.Select(name => new JsonObject { ["name"] = name, ["regionalReplicaCount"] = 3 })]) },
        },
    }.ToJsonString();
}
