using System.Net;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Simulators;

public sealed class SimulatedResourceGraphTests(UnchangedAzure unchanged) : IClassFixture<UnchangedAzure>
{
    [Theory]
    [InlineData("resources | where type =~ 'Microsoft.Compute/galleries'", 1)]
    [InlineData("resources | where type == 'microsoft.compute/galleries/images'", 6)]
    [InlineData("resources | where type == 'Microsoft.Compute/galleries/images'", 0)]
    [InlineData("resources | where type in~ ('microsoft.compute/galleries', 'Microsoft.Compute/galleries/images')", 7)]
    [InlineData("resources | where type startswith 'microsoft.compute/galleries'", 24)]
    [InlineData("resources | where type !in~ ('microsoft.compute/galleries') and type startswith 'microsoft.compute/galleries'", 23)]
    [InlineData("resources\n| where type =~ \"microsoft.compute/galleries/images/versions\" // all\n| where name == '2.4.0' or name =~ '2.5.0'", 2)]
    [InlineData("Resources | where type =~ 'microsoft.compute/galleries/images/versions' | where resourceGroup =~ 'RG-GOLDEN-IMAGES' and (location == 'westeurope') | limit 3", 3)]
    [InlineData("resources | where properties.osType == 'Linux' and type =~ 'microsoft.compute/galleries/images' and not(properties.architecture =~ 'arm64')", 3)]
    [InlineData("resources | where tolower(tostring(properties.publishingProfile.targetRegions[0].name)) == 'west europe'", 14)]
    [InlineData("resources | where isnotempty(properties.purchasePlan)", 1)]
    [InlineData("resources | where type =~ 'microsoft.compute/galleries' | extend words = strcat(name, '/', tostring(properties.identifier)) | where words contains 'gal_contoso/{' | project id, words", 1)]
    [InlineData("resources | where coalesce(tostring(properties.osType), tostring(properties.identifier.uniqueName)) contains 'gal_contoso'", 1)]
    [InlineData("resources | where extract('galleries/([^/]+)/images/([^/]+)/', 2, id) == 'web-server-2025'", 6)]
    [InlineData("resources | where extract('none/(.+)$', 1, id) != ''", 0)]
    [InlineData("resources | where type startswith 'microsoft.compute/galleries' | project location, type | distinct location, type", 7)]
    [InlineData("resources | extend name = tolower(name) | where name == 'gal_contoso'", 1)]
    [InlineData("resourcecontainers | where type =~ 'microsoft.resources/subscriptions' | project id", 1)]
    [InlineData("computeresources | project id", 0)]
    public async Task A_query_finds_what_it_specifies(string query, int count)
    {
        var azure = unchanged.Azure;

        var answer = (await azure.AskAsync(query)).Ok();

        Assert.Equal((count, count, count), ((int)answer["totalRecords"]!, (int)answer["count"]!, answer["data"]!.AsArray().Count));
        Assert.Equal("false", (string?)answer["resultTruncated"]);
    }

    [Fact]
    public async Task Rows_have_the_columns_of_the_real_table_and_no_replication_status()
    {
        var azure = unchanged.Azure;

        var row = (await azure.AskAsync("resources | where name == '2.4.0'")).Ok()["data"]![0]!;

        Assert.Equal(SimulatedAzure.WebServer + "/versions/2.4.0", (string?)row["id"]);
        Assert.Equal("microsoft.compute/galleries/images/versions", (string?)row["type"]);
        Assert.Equal(("westeurope", "rg-golden-images", SimulatedAzure.Subscription, ContosoWorld.Tenant), ((string?)row["location"], (string?)row["resourceGroup"], (string?)row["subscriptionId"], (string?)row["tenantId"]));
        Assert.Equal("Succeeded", (string?)row["properties"]!["provisioningState"]);
        Assert.Null(row["properties"]!["replicationStatus"]);
    }

    [Fact]
    public async Task Project_names_and_orders_columns()
    {
        var azure = unchanged.Azure;

        var rows = (await azure.AskAsync("resources | where type =~ 'microsoft.compute/galleries/images' | project id, kind = tostring(properties.osType), properties.identifier.sku | order by kind asc, id desc")).Ok()["data"]!.AsArray();

        Assert.Equal(["id", "kind", "properties_identifier_sku"], rows[0]!.AsObject().Select(column => column.Key));
        Assert.Equal(["cmk", "standard", "arm64", "byol", "2025", "2016"], rows.Select(row => (string?)row!["properties_identifier_sku"]));
    }

    [Fact]
    public async Task Summarize_counts()
    {
        var azure = unchanged.Azure;

        var rows = (await azure.AskAsync("resources | where type startswith 'microsoft.compute/galleries' | summarize count() by type, location | order by count_ desc")).Ok()["data"]!.AsArray();
        var all = (await azure.AskAsync("resources | where type startswith 'microsoft.compute/galleries' | summarize total = count()")).Ok()["data"]!;

        Assert.Equal(["microsoft.compute/galleries/images/versions westeurope 12", "microsoft.compute/galleries/images westeurope 6", "microsoft.compute/galleries/applications/versions westeurope 2", "microsoft.compute/galleries westeurope 1", "microsoft.compute/galleries/applications westeurope 1",
                "microsoft.compute/galleries/invmaccesscontrolprofiles westeurope 1", "microsoft.compute/galleries/invmaccesscontrolprofiles/versions westeurope 1"],
            rows.Select(row => $"{row!["type"]} {row["location"]} {row["count_"]}"));
        Assert.Equal(24, (int)all[0]!["total"]!);
        Assert.Equal(24, (int)(await azure.AskAsync("resources | where type startswith 'microsoft.compute/galleries' | count")).Ok()["data"]![0]!["Count"]!);
    }

    [Fact]
    public async Task Summarize_makes_lists()
    {
        var azure = unchanged.Azure;

        var rows = (await azure.AskAsync("resources | where type =~ 'microsoft.compute/galleries/images/versions' | project definition = extract('/images/([^/]+)/', 1, id), name | summarize names = make_list(name), total = count() by definition | order by total desc")).Ok()["data"]!.AsArray();

        Assert.Equal("web-server-2025", (string?)rows[0]!["definition"]);
        Assert.Equal(["1.0.0", "2.3.0", "2.4.0", "2.5.0", "2.6.0", "2.7.0"], rows[0]!["names"]!.AsArray().Select(name => (string?)name).Order());
        Assert.All(rows, row => Assert.Equal((int)row!["total"]!, row["names"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_summary_has_only_a_first_page()
    {
        var azure = unchanged.Azure;

        var answer = (await azure.AskAsync("resources | summarize total = count() by id | order by id asc", "\"$top\":5")).Ok();

        Assert.Equal((5, "true"), (answer["data"]!.AsArray().Count, (string?)answer["resultTruncated"]));
        Assert.Null(answer["$skipToken"]);
    }

    [Fact]
    public async Task Pages_continue_with_the_skip_token()
    {
        var azure = unchanged.Azure;
        var names = new List<string?>();
        var pages = 0;

        for (var options = "\"$top\":5"; ; pages++)
        {
            var answer = (await azure.AskAsync("resources | where type =~ 'microsoft.compute/galleries/images/versions' | project id, name | order by id asc", options)).Ok();
            Assert.Equal(12, (int)answer["totalRecords"]!);
            names.AddRange(answer["data"]!.AsArray().Select(row => (string?)row!["id"]));
            if (answer["$skipToken"] is not { } token)
                break;
            options = $"\"$top\":5,\"$skipToken\":\"{token}\"";
        }

        Assert.Equal(2, pages);
        Assert.Equal(12, names.Distinct().Count());
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task Rows_without_an_id_are_cut_off_instead()
    {
        var azure = unchanged.Azure;

        var answer = (await azure.AskAsync("resources | project name", "\"$top\":2")).Ok();

        Assert.Equal("true", (string?)answer["resultTruncated"]);
        Assert.Null(answer["$skipToken"]);
    }

    [Fact]
    public async Task Instances_of_scale_sets_are_in_a_table_of_their_own()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.World.Put(ContosoWorld.Group + "/providers/Microsoft.Compute/virtualMachineScaleSets/set1/virtualMachines/0", """{"location":"westeurope"}""");

        Assert.Equal(1, (int)(await azure.AskAsync("computeresources | project id")).Ok()["totalRecords"]!);
        Assert.Equal(0, (int)(await azure.AskAsync("resources | where id endswith '/virtualMachines/0'")).Ok()["totalRecords"]!);
    }

    [Fact]
    public async Task A_subscription_is_returned_only_to_who_can_read_it()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.SignIn(azure.World.Access.Find("dddddddd-dddd-4ddd-8ddd-dddddddddddd")!);

        Assert.Equal(0, (int)(await azure.AskAsync("resourcecontainers")).Ok()["totalRecords"]!);
    }

    [Fact]
    public async Task The_pages_of_a_query_show_one_state()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        const string query = "resources | where type =~ 'microsoft.compute/galleries/images/versions' | project id | order by id asc";
        var first = (await azure.AskAsync(query, "\"$top\":5")).Ok();
        azure.World.Remove((string)first["data"]![0]!["id"]!);

        Assert.Equal(12, (int)(await azure.AskAsync(query, $"\"$top\":5,\"$skipToken\":\"{first["$skipToken"]}\"")).Ok()["totalRecords"]!);
        Assert.Equal(11, (int)(await azure.AskAsync(query, "\"$top\":5")).Ok()["totalRecords"]!);
    }

    [Fact]
    public async Task Subscriptions_that_the_caller_is_not_allowed_to_read_are_silently_omitted()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.World.PutResourceGroup(ContosoWorld.Closed, "rg", "westeurope");
        GalleryBodies.PutGallery(azure.World, $"/subscriptions/{ContosoWorld.Closed}/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal_closed", "westeurope");

        var answer = (await azure.AskAsync("resources | where type =~ 'microsoft.compute/galleries' | project id, name | order by name asc", "", ContosoWorld.Test, ContosoWorld.Closed, ContosoWorld.Production)).Ok();

        Assert.Equal(["gal_contoso", "gal_test"], answer["data"]!.AsArray().Select(row => (string?)row!["name"]));
    }

    [Fact]
    public async Task A_caller_with_roles_on_one_definition_finds_only_what_is_in_it()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.SignIn(azure.World.Access.Find("dddddddd-dddd-4ddd-8ddd-dddddddddddd")!);

        Assert.Equal(7, (int)(await azure.AskAsync("resources")).Ok()["totalRecords"]!);
    }

    [Theory]
    [InlineData("securityresources", "securityresources")]
    [InlineData("resources | join kind=inner (x) on id", "join")]
    [InlineData("resources | where name matches regex 'x'", "matches")]
    [InlineData("resources | where name == 'x", "not closed")]
    [InlineData("resources | where replace('a','b',name) == 'x'", "replace")]
    [InlineData("resources | summarize max(name)", "max")]
    [InlineData("resources | distinct tolower(name)", "(")]
    [InlineData("resources | where", "ends too early")]
    public async Task An_unsupported_query_is_rejected_with_the_reason(string query, string reason)
    {
        var azure = unchanged.Azure;

        var answer = (await azure.AskAsync(query)).Is(HttpStatusCode.BadRequest, "BadRequest");

        Assert.Contains(reason, (string?)answer.Json["error"]!["details"]![0]!["message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"$top\":1001")]
    [InlineData("\"$skipToken\":\"nonsense\"")]
    public async Task Options_out_of_range_are_rejected(string options)
    {
        var azure = unchanged.Azure;

        (await azure.AskAsync("resources", options)).Is(HttpStatusCode.BadRequest, "BadRequest");
    }
}
