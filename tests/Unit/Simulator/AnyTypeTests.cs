using System.Net;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Simulators;

/// <summary>The list of resources of any type, which Azure Resource Manager itself returns.</summary>
public sealed class AnyTypeTests(UnchangedAzure unchanged) : IClassFixture<UnchangedAzure>
{
    private const string Test = $"/subscriptions/{ContosoWorld.Test}";

    [Theory]
    [InlineData(Test)]
    [InlineData(Test + "/resourceGroups/rg-test-images")]
    public async Task It_contains_the_parents_and_omits_the_properties(string scope)
    {
        var items = (await unchanged.Azure.ReadAsync(scope + "/resources")).Ok()["value"]!.AsArray();

        Assert.Equal(["gal_test", "gal_test/web-server-2025", "gal_test/web-server-2025/0.9.0"], items.Select(item => (string?)item!["name"]));
        Assert.Equal("Microsoft.Compute/galleries/images/versions", (string?)items[2]!["type"]);
        Assert.All(items, item => Assert.Equal("northeurope", (string?)item!["location"]));
        Assert.All(items, item => Assert.False(item!.AsObject().ContainsKey("properties")));
    }

    [Fact]
    public async Task A_filter_by_type_works_and_any_other_filter_is_rejected()
    {
        var azure = unchanged.Azure;

        var galleries = (await azure.ReadAsync(Test + "/resources?$filter=resourceType eq 'microsoft.compute/GALLERIES'")).Ok()["value"]!.AsArray();
        Assert.Equal("gal_test", (string?)Assert.Single(galleries)!["name"]);
        (await azure.ReadAsync(Test + "/resources?$filter=tagName eq 'a'")).Is(HttpStatusCode.BadRequest, "InvalidFilterInQueryString");
        (await azure.ReadAsync(Test + "/resourceGroups/rg-none/resources")).Is(HttpStatusCode.NotFound, "ResourceGroupNotFound");
    }

    [Fact]
    public async Task A_principal_with_permissions_on_one_definition_sees_it_and_what_is_in_it()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.SignIn(azure.World.Access.Find("dddddddd-dddd-4ddd-8ddd-dddddddddddd")!);

        var items = (await azure.ReadAsync($"/subscriptions/{SimulatedAzure.Subscription}/resources")).Ok()["value"]!.AsArray();

        Assert.Equal(azure.World.Resources.OfSubscription(SimulatedAzure.Subscription).Count(item => item.Id.StartsWith(SimulatedAzure.WebServer, StringComparison.Ordinal)), items.Count);
        Assert.All(items, item => Assert.StartsWith("gal_contoso/web-server-2025", (string?)item!["name"], StringComparison.Ordinal));
    }
}
