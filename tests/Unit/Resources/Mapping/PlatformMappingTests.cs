using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Unit.Resources;

public sealed class PlatformMappingTests
{
    [Fact]
    public void Reads_a_resource_provider()
    {
        var provider = ResourceProviderMapping.Map(Node.Of(
            """{"registrationState":"Registered","resourceTypes":[{"resourceType":"galleries/images","locations":["West US 2"],"apiVersions":["2024-03-03"]},{"resourceType":"disks"}]}"""));

        Assert.Equal("Registered", provider.RegistrationState);
        Assert.Equal("West US 2", Assert.Single(provider.ResourceType("Galleries/Images")!.Locations));
        Assert.Equal("2024-03-03", Assert.Single(provider.ResourceType("galleries/images")!.ApiVersions));
        Assert.Empty(provider.ResourceType("disks")!.Locations);
        Assert.Null(provider.ResourceType("galleries"));
    }

    [Fact]
    public void Reads_a_preview_feature() =>
        Assert.Equal(
            new PreviewFeature("SIGSoftDelete", "NotRegistered"),
            ResourceProviderMapping.MapFeature(Node.Of("""{"name":"Microsoft.Compute/SIGSoftDelete","properties":{"state":"NotRegistered"}}""")));

    [Fact]
    public void Reads_a_policy_assignment_and_its_definition()
    {
        var assignment = PolicyMapping.MapAssignment(Node.Of(
            """{"name":"a1","properties":{"policyDefinitionId":"/def","scope":"/subscriptions/s","notScopes":["/subscriptions/s/resourceGroups/rg"],"enforcementMode":"DoNotEnforce"}}"""));

        Assert.Equal(("a1", "/def", "/subscriptions/s"), (assignment.DisplayName, assignment.PolicyDefinitionId, assignment.Scope));
        Assert.Equal("/subscriptions/s/resourceGroups/rg", Assert.Single(assignment.NotScopes));
        Assert.True(assignment.IsNotEnforced);
        Assert.Equal(
            new PolicyDefinition { DisplayName = "Allowed locations", Description = "Restricts." },
            PolicyMapping.MapDefinition(Node.Of("""{"name":"guid","properties":{"displayName":"Allowed locations","description":"Restricts."}}""")));
    }

    [Fact]
    public void Reads_the_permissions_of_a_role()
    {
        var permission = Assert.Single(PermissionMapping.MapRole(Node.Of("""{"properties":{"permissions":[{"actions":["*"],"notActions":["*/write"],"dataActions":["*"]}]}}""")));

        Assert.Equal("*", Assert.Single(permission.Actions));
        Assert.Equal("*/write", Assert.Single(permission.NotActions));
        Assert.Equal(("/role", null), PermissionMapping.RoleOfAssignment(Node.Of("""{"properties":{"roleDefinitionId":"/role","condition":null}}""")));
        Assert.Equal(("/role", "@x"), PermissionMapping.RoleOfAssignment(Node.Of("""{"properties":{"roleDefinitionId":"/role","condition":"@x"}}""")));
        Assert.Equal((null, null), PermissionMapping.RoleOfAssignment(Node.Of("""{"properties":{}}""")));
    }

    [Fact]
    public void Reads_the_recycle_bin()
    {
        const string Bin = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/g/softDeletedArtifactTypes/Images/artifacts/d/versions/1.0.0";
        const string Version = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/g/images/d/versions/1.0.0";

        Assert.Equal(
            new SoftDeletedVersion("1.0.0", "2026-09-01T08:00:00Z") { HardDeletionTime = new DateTimeOffset(2026, 10, 10, 8, 0, 0, TimeSpan.Zero) },
            SoftDeletedVersionMapping.Map(Node.Of($$$"""{"id":"{{{Bin}}}","name":"x","properties":{"resourceArmId":"{{{Version}}}","softDeletedTime":"2026-09-01T08:00:00Z","hardDeletionTargetTime":"2026-10-10T08:00:00Z"}}""")));
        Assert.Equal(new SoftDeletedVersion("1.0.0", null), SoftDeletedVersionMapping.Map(Node.Of("""{"name":"g/d/1.0.0","properties":{}}""")));
    }
}
