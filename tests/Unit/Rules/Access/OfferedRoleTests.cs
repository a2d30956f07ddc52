using System.Text.RegularExpressions;
using SigTroubleshoot.Access;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Rules;

/// <summary>The role that a command assigns grants the action that is missing, at a scope where it can be assigned.</summary>
public sealed partial class OfferedRoleTests
{
    private const string Caller = "2f6d1c0b-94a7-4e35-8b1e-7c50d9e3a412";
    private const string Gallery = Ids.Compute + "/galleries/gal_otter";
    private const string Group = "/subscriptions/" + Ids.Subscription + "/resourceGroups/rg-otter";

    // What publishing, encrypting, building, sharing, and deploying need beside what the rules name.
    private static readonly string[] Others =
    [
        "Microsoft.Compute/images/write",
        "Microsoft.Compute/images/delete",
        "Microsoft.Compute/disks/read",
        "Microsoft.Compute/disks/beginGetAccess/action",
        "Microsoft.Compute/snapshots/delete",
        "Microsoft.Compute/diskEncryptionSets/read",
        "Microsoft.Compute/virtualMachines/delete",
        "Microsoft.Compute/virtualMachineScaleSets/write",
        "Microsoft.Compute/galleries/applications/versions/write",
        "Microsoft.Compute/locations/sharedGalleries/images/versions/read",
        "Microsoft.KeyVault/vaults/keys/wrap/action",
        "Microsoft.ManagedIdentity/userAssignedIdentities/assign/action",
        "Microsoft.ManagedIdentity/userAssignedIdentities/write",
        "Microsoft.Network/virtualNetworks/subnets/join/action",
        "Microsoft.Resources/deployments/write",
        "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read",
        "Microsoft.Storage/storageAccounts/write",
        "Microsoft.VirtualMachineImages/imageTemplates/run/action",
    ];

    public static TheoryData<string> Actions => [.. RuleCatalog.All.SelectMany(rule => rule.Messages).SelectMany(message => Action().Matches(message)).Select(match => match.Value)
        .Concat(Enum.GetValues<GalleryOperation>().SelectMany(GalleryActions.Of))
        .Concat(["Microsoft.Compute/virtualMachines/write", "Microsoft.Compute/disks/write", "Microsoft.Compute/snapshots/write", "Microsoft.Compute/images/read", "Microsoft.Storage/storageAccounts/listKeys/action"])
        .Concat(Others)
        .Distinct()];

    [Theory]
    [MemberData(nameof(Actions))]
    public void The_role_grants_what_is_missing_on_a_linked_resource(string action) =>
        AssertGranted(action, RuleAssert.Catches("SIG702", Linked(action, Ids.Version)));

    [Theory]
    [MemberData(nameof(Actions))]
    public void The_role_grants_what_is_missing_on_the_resource_itself(string action)
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose(Direct(action, Gallery + "/images/ubuntu-otter")));
        Assert.Contains(finding.RuleId, new[] { "SIG703", "SIG704", "SIG719" });
        Assert.True(BuiltInRoles.All.Single(role => role.Name == finding.Values["Role"]).Gives(action));
        if (finding.RuleId != "SIG719")
            AssertGranted(action, finding);
    }

    [Theory]
    [InlineData("Microsoft.Compute/virtualMachines/write", Ids.Vm, "Compute Gallery Artifacts Publisher")]
    [InlineData("Microsoft.Storage/storageAccounts/listKeys/action", Ids.StorageAccount, "Storage Account Key Operator Service Role")]
    [InlineData("Microsoft.Compute/snapshots/write", Ids.Snapshot, "Disk Snapshot Contributor")]
    [InlineData("Microsoft.Compute/images/read", Ids.Image, "Reader")]
    [InlineData("Microsoft.Compute/diskEncryptionSets/read", Ids.Compute + "/diskEncryptionSets/des-otter", "Reader")]
    public void A_source_gets_the_role_on_itself(string action, string source, string role)
    {
        var finding = RuleAssert.Catches("SIG702", Linked(action, source));

        Assert.Equal(Caller, finding.Values["ObjectId"]);
        Assert.Equal(
            $"New-AzRoleAssignment -ObjectId {Caller} -RoleDefinitionName '{role}' -Scope '{source}'\n"
            + $"az role assignment create --assignee {Caller} --role '{role}' --scope '{source}'",
            finding.Command);
    }

    [Fact]
    public void Several_scopes_get_a_line_each_with_the_role_for_their_action()
    {
        var text = Linked("Microsoft.Compute/images/read,Microsoft.Compute/snapshots/write", Ids.Image + "," + Ids.Snapshot).Replace("action 'Microsoft.Compute/images", "action(s) 'Microsoft.Compute/images", StringComparison.Ordinal);
        var command = RuleAssert.Catches("SIG702", text).Command;

        Assert.Contains($"-RoleDefinitionName 'Reader' -Scope '{Ids.Image}'", command, StringComparison.Ordinal);
        Assert.Contains($"--role 'Disk Snapshot Contributor' --scope '{Ids.Snapshot}'", command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Microsoft.Compute/galleries/write", Gallery, Group)]
    [InlineData("Microsoft.Compute/galleries/delete", Gallery, Gallery)]
    [InlineData("Microsoft.Compute/galleries/images/write", Ids.Definition, Gallery)]
    [InlineData("Microsoft.Compute/galleries/images/versions/read", Ids.Version, Gallery)]
    [InlineData("Microsoft.Compute/galleries/share/action", Gallery, Gallery)]
    public void The_scope_is_the_whole_gallery_or_what_exists_before_it(string action, string scope, string expected) =>
        Assert.Contains($"-Scope '{expected}'", SigEngine.Default.Diagnose(Direct(action, scope)).Single().Command, StringComparison.Ordinal);

    [Theory]
    [InlineData(Caller, "--assignee-object-id " + Caller + " --assignee-principal-type ServicePrincipal ")]
    [InlineData("ada@otter.example", "--assignee-object-id " + Caller + " --assignee-principal-type User ")]
    [InlineData("builder", "--assignee " + Caller + " ")]
    public void The_type_of_the_account_is_passed_where_its_name_shows_it(string client, string expected) =>
        Assert.Contains(expected, SigEngine.Default.Diagnose(Direct("Microsoft.Compute/galleries/images/read", Ids.Definition).Replace("'builder'", $"'{client}'", StringComparison.Ordinal)).Single().Command, StringComparison.Ordinal);

    [Theory]
    [InlineData("/SharedGalleries/6a2c8f31-OTTER/Images/ubuntu-otter/Versions/1.0.7")]
    [InlineData("/subscriptions/" + Ids.Subscription + "/providers/Microsoft.Compute/locations/uksouth/sharedGalleries/6a2c8f31-OTTER/images/ubuntu-otter/versions/1.0.7")]
    public void A_shared_image_is_read_at_the_own_subscription(string id)
    {
        var values = new Dictionary<string, string> { ["Action"] = "Microsoft.Compute/galleries/images/versions/read", ["ResourceId"] = id };

        Assert.Equal("New-AzRoleAssignment -ObjectId <ObjectId> -RoleDefinitionName 'Reader' -Scope '/subscriptions/<SubscriptionId>'", MissingPermission.Commands(values, "Reader", isLinked: false).AzPowerShell);
    }

    [Theory]
    [InlineData("GET", Ids.Version, "SIG703", "Microsoft.Compute/galleries/images/versions/read", "Compute Gallery Image Reader")]
    [InlineData("GET", Ids.Definition + "/versions", "SIG703", "Microsoft.Compute/galleries/images/versions/read", "Compute Gallery Image Reader")]
    [InlineData("GET", Gallery, "SIG703", "Microsoft.Compute/galleries/read", "Reader")]
    [InlineData("PUT", Ids.Version, "SIG704", "Microsoft.Compute/galleries/images/versions/write", "Compute Gallery Artifacts Publisher")]
    [InlineData("PATCH", Ids.Definition, "SIG704", "Microsoft.Compute/galleries/images/write", "Compute Gallery Artifacts Publisher")]
    [InlineData("DELETE", Gallery, "SIG704", "Microsoft.Compute/galleries/delete", "Compute Gallery Artifacts Publisher")]
    [InlineData("POST", Gallery + "/share", "SIG704", "Microsoft.Compute/galleries/share/action", "Compute Gallery Sharing Admin")]
    public void An_error_that_was_cut_off_gets_its_action_from_the_request(string method, string path, string ruleId, string action, string role)
    {
        var finding = RuleAssert.Catches(ruleId, $"{method} https://management.azure.com{path}?api-version=2024-03-03\n--------\nRESPONSE 403: 403 Forbidden\nERROR CODE: AuthorizationFailed\n--------");

        Assert.Equal(FindingConfidence.Likely, finding.Confidence);
        Assert.Equal(action, finding.Values["Action"]);
        Assert.Equal(role, finding.Values["Role"]);
        AssertGranted(action, finding);
    }

    [Theory]
    [InlineData("GET", Ids.Vm)]
    [InlineData("PUT", "/subscriptions/" + Ids.Subscription + "/resourceGroups/rg-otter/providers/Microsoft.DevCenter/devcenters/dc/galleries/g")]
    public void A_request_for_something_else_stays_silent(string method, string path) =>
        RuleAssert.CatchesNot("SIG703", $"{method} https://management.azure.com{path}?api-version=2024-03-03\n--------\nRESPONSE 403: 403 Forbidden\nERROR CODE: AuthorizationFailed\n--------");

    private static void AssertGranted(string action, Finding finding)
    {
        var names = OfferedRole().Matches(finding.Command).Select(match => match.Groups[1].Value).Distinct();
        var role = BuiltInRoles.All.Single(role => role.Name == Assert.Single(names));
        Assert.True(role.Gives(action), $"{role} does not grant {action}");
    }

    private static string Direct(string action, string scope) =>
        $"(AuthorizationFailed) The client 'builder' with object id '{Caller}' does not have authorization to perform action '{action}' over scope '{scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.";

    private static string Linked(string action, string linked) =>
        $"(LinkedAuthorizationFailed) The client 'builder' with object id '{Caller}' has permission to perform action 'Microsoft.Compute/galleries/images/versions/write' on scope '{Ids.Version}'; however, it does not have permission to perform action '{action}' on the linked scope(s) '{linked}' or the linked scope(s) are invalid.";

    [GeneratedRegex(@"Microsoft\.[A-Za-z]{3,30}/[A-Za-z/]{3,100}/(?:read|write|delete|action)\b")]
    private static partial Regex Action();

    [GeneratedRegex("(?:-RoleDefinitionName|--role) '([^']+)'")]
    private static partial Regex OfferedRole();
}
