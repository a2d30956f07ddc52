using System.Net;
using SigTroubleshoot.ArmSimulator;

namespace SigTroubleshoot.Unit.Simulators;

public sealed class SimulatedAccessTests
{
    private const string Reader = "dddddddd-dddd-4ddd-8ddd-dddddddddddd";

    [Fact]
    public async Task A_subscription_without_any_role_is_denied_with_the_message_of_Azure()
    {
        await using var azure = await SimulatedAzure.StartAsync();

        var answer = (await azure.ReadAsync($"/subscriptions/{ContosoWorld.Closed}/providers/Microsoft.Compute/galleries")).Is(HttpStatusCode.Forbidden, "AuthorizationFailed");

        Assert.Equal(
            $"The client '{ContosoWorld.Client}' with object id 'cccccccc-cccc-4ccc-8ccc-cccccccccccc' does not have authorization to perform action 'Microsoft.Compute/galleries/read' over scope '/subscriptions/{ContosoWorld.Closed}' or the scope is invalid. If access was recently granted, please refresh your credentials.",
            answer.Message);
        (await azure.ReadAsync($"/subscriptions/{ContosoWorld.Closed}")).Is(HttpStatusCode.Forbidden, "AuthorizationFailed");
    }

    [Fact]
    public async Task A_reader_of_one_definition_reads_it_and_its_versions_and_nothing_else()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.SignIn(azure.World.Access.Find(Reader)!);

        (await azure.ReadAsync(SimulatedAzure.WebServer)).Ok();
        (await azure.ReadAsync(SimulatedAzure.WebServer + "/versions")).Ok();
        (await azure.ReadAsync(SimulatedAzure.WebServer + "/versions/2.3.0")).Ok();
        (await azure.ReadAsync(ContosoWorld.Gallery)).Is(HttpStatusCode.Forbidden, "AuthorizationFailed");
        (await azure.ReadAsync($"{ContosoWorld.Gallery}/images")).Is(HttpStatusCode.Forbidden, "AuthorizationFailed");
        (await azure.ReadAsync($"{ContosoWorld.Gallery}/images/legacy")).Is(HttpStatusCode.Forbidden, "AuthorizationFailed");
        Assert.Single((await azure.ReadAsync("/subscriptions")).Ok()["value"]!.AsArray());
    }

    [Fact]
    public async Task A_wide_list_shows_what_the_caller_is_allowed_to_read()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var reader = azure.World.Access.Find(Reader)!;
        var other = $"{ContosoWorld.Group}/providers/Microsoft.Compute/galleries/gal_other";
        GalleryBodies.PutGallery(azure.World, other, "westeurope");
        azure.World.Access.Assign(reader, other, Role.Reader);
        azure.SignIn(reader);

        var list = (await azure.ReadAsync($"/subscriptions/{SimulatedAzure.Subscription}/providers/Microsoft.Compute/galleries")).Ok();

        Assert.Equal("gal_other", (string?)Assert.Single(list["value"]!.AsArray())!["name"]);
    }

    [Theory]
    [InlineData($"/subscriptions/{SimulatedAzure.Subscription}", 0)]
    [InlineData(ContosoWorld.Group, 0)]
    [InlineData(ContosoWorld.Gallery, 0)]
    [InlineData(SimulatedAzure.WebServer, 1)]
    [InlineData($"{SimulatedAzure.WebServer}/versions/2.3.0", 1)]
    [InlineData($"{ContosoWorld.Gallery}/images/legacy", 0)]
    public async Task Permissions_show_the_roles_that_apply_at_a_scope(string scope, int count)
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.SignIn(azure.World.Access.Find(Reader)!);

        var permissions = (await azure.ReadAsync($"{scope}/providers/Microsoft.Authorization/permissions")).Ok()["value"]!.AsArray();

        Assert.Equal(count, permissions.Count);
        Assert.All(permissions, role => Assert.Contains("Microsoft.Compute/galleries/images/versions/read", role!["actions"]!.AsArray().Select(action => (string?)action)));
    }

    [Fact]
    public async Task A_removed_role_assignment_is_denied_immediately()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.World.Access.Revoke(azure.World.Access.Find(ContosoWorld.Client)!);

        (await azure.ReadAsync(ContosoWorld.Gallery)).Is(HttpStatusCode.Forbidden, "AuthorizationFailed");
    }

    [Fact]
    public async Task Role_assignments_and_definitions_can_be_read_with_permission()
    {
        await using var azure = await SimulatedAzure.StartAsync();

        var assignments = (await azure.ReadAsync($"{SimulatedAzure.WebServer}/providers/Microsoft.Authorization/roleAssignments?$filter=atScope() and principalId eq 'eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee'")).Ok()["value"]!.AsArray();
        var role = (await azure.ReadAsync((string)Assert.Single(assignments)!["properties"]!["roleDefinitionId"]!)).Ok();
        azure.SignIn(azure.World.Access.Find(Reader)!);

        Assert.Equal("Compute Gallery Image Reader", (string?)role["properties"]!["roleName"]);
        (await azure.ReadAsync($"{SimulatedAzure.WebServer}/providers/Microsoft.Authorization/roleAssignments")).Is(HttpStatusCode.Forbidden, "AuthorizationFailed");
    }

    [Theory]
    [InlineData("Contributor", "Microsoft.Compute/galleries/write", true)]
    [InlineData("Contributor", "Microsoft.Compute/galleries/share/action", false)]
    [InlineData("Contributor", "Microsoft.Authorization/roleAssignments/write", false)]
    [InlineData("Reader", "Microsoft.Compute/galleries/images/READ", true)]
    [InlineData("Reader", "Microsoft.Compute/galleries/images/write", false)]
    [InlineData("Compute Gallery Artifacts Publisher", "Microsoft.Authorization/permissions/read", true)]
    [InlineData("Compute Gallery Artifacts Publisher", "Microsoft.Compute/snapshots/write", false)]
    [InlineData("Compute Gallery Image Reader", "Microsoft.Compute/galleries/read", false)]
    [InlineData("Owner", "Microsoft.Compute/galleries/share/action", true)]
    public void A_role_allows_what_its_actions_cover(string name, string action, bool allowed)
    {
        Role[] roles = [Role.Owner, Role.Contributor, Role.Reader, Role.ImageReader, Role.ArtifactsPublisher];

        Assert.Equal(allowed, roles.Single(role => role.Name == name).Allows(action));
    }
}
