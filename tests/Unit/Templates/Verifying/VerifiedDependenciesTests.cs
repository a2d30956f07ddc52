using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Templates.Verifying;

/// <summary>What a template needs in addition to galleries and sources, as Azure answers it: disk encryption sets, resource groups, and the identity of Image Builder.</summary>
public sealed class VerifiedDependenciesTests(UnchangedAzure unchanged) : IClassFixture<UnchangedAzure>
{
    private const string Compute = ContosoWorld.Group + "/providers/Microsoft.Compute";
    private const string Image = Compute + "/images/web-server-2025-2.3.0";
    private const string Identities = ContosoWorld.Group + "/providers/Microsoft.ManagedIdentity/userAssignedIdentities/";

    private SimulatedAzure Azure => unchanged.Azure;

    [Theory]
    [InlineData("des-westeurope", "des-northeurope", "")]
    [InlineData("DES-WESTEUROPE", "des-northeurope", "")]
    [InlineData("des-missing", "des-northeurope", "SIG804")]
    [InlineData("des-westeurope", "des-missing", "SIG804")]
    [InlineData("des-northeurope", "des-northeurope", "SIG801")]
    public async Task A_disk_encryption_set_exists_in_the_region_that_it_is_used_for(string west, string north, string rule)
    {
        var template = TemplateTester.Template(Encrypted($"{Compute}/diskEncryptionSets/{west}", $"{Compute}/diskEncryptionSets/{north}"));
        var errors = await VerifiedRun.ErrorsAsync(Azure, template);
        Assert.Equal(rule, string.Join(",", errors.Select(finding => finding.RuleId)));
        Assert.All(errors, finding => Assert.Equal(Edit.LineOf(template, rule == "SIG804" ? "des-missing" : "diskEncryptionSets/" + west), finding.Line));
    }

    [Fact]
    public async Task One_missing_set_of_several_disks_and_regions_is_one_fault()
    {
        var missing = $"{Compute}/diskEncryptionSets/des-missing";
        Assert.Equal("SIG804", Assert.Single(await VerifiedRun.ErrorsAsync(Azure, TemplateTester.Template(Encrypted(missing, missing)))).RuleId);
    }

    [Theory]
    [InlineData("[resourceId('Microsoft.Compute/diskEncryptionSets', 'des-new')]", "des-new")]
    [InlineData("[resourceId('Microsoft.Compute/diskEncryptionSets', parameters('set'))]", "[parameters('set')]")]
    public async Task A_set_that_the_template_creates_is_not_asked_for(string id, string name)
    {
        var set = $$"""{ "type": "Microsoft.Compute/diskEncryptionSets", "apiVersion": "2023-04-02", "name": "{{name}}", "location": "westeurope", "properties": {} }""";
        var findings = await VerifiedRun.FindingsAsync(Azure, TemplateTester.Template(set + "," + Encrypted(id, $"{Compute}/diskEncryptionSets/des-northeurope"), """ "set": { "type": "string" } """));
        Assert.DoesNotContain(findings, finding => finding.RuleId is "SIG804");
    }

    [Fact]
    public async Task An_unknown_set_is_named_as_unknown()
    {
        var findings = await VerifiedRun.FindingsAsync(Azure, TemplateTester.Template(Encrypted("[parameters('set')]", $"{Compute}/diskEncryptionSets/des-northeurope"), """ "set": { "type": "string" } """));
        Assert.DoesNotContain(findings, finding => finding is { RuleId: "SIG804", Outcome: FindingOutcome.Failed });
        Assert.Contains(findings, finding => finding is { Outcome: FindingOutcome.NotEvaluated } && finding.Message.Contains("parameters('set')", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rg-workloads", "")]
    [InlineData("RG-Workloads", "")]
    [InlineData("rg-missing", "SIG950")]
    public async Task A_resource_group_that_a_nested_deployment_names_exists(string group, string rule)
    {
        var template = TemplateTester.Template(Nested(group));
        Assert.Equal(rule.Length == 0 ? "" : VerifiedRun.At(rule, template, group), await VerifiedRun.FaultsAsync(Azure, template));
    }

    [Fact]
    public async Task A_resource_group_that_the_template_creates_is_not_asked_for()
    {
        var group = """{ "type": "Microsoft.Resources/resourceGroups", "apiVersion": "2022-09-01", "name": "rg-missing", "location": "westeurope" }""";
        var template = TemplateTester.Template(group + "," + Nested("rg-missing")).Replace("2019-04-01/deploymentTemplate.json", "2018-05-01/subscriptionDeploymentTemplate.json", StringComparison.Ordinal);
        Assert.DoesNotContain("SIG950", await VerifiedRun.FaultsAsync(Azure, template, VerifiedRun.Inputs with { ResourceGroup = null }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ContosoWorld.PublisherIdentity, "")]
    [InlineData("id-missing", "SIG708")]
    [InlineData("id-image-builder", "SIG708")]
    public async Task The_identity_of_an_image_template_exists_and_may_publish(string identity, string rule)
    {
        var template = TemplateTester.Template(ImageTemplate(Identities + identity));
        var errors = await VerifiedRun.ErrorsAsync(Azure, template);
        Assert.Equal(rule, string.Join(",", errors.Select(finding => finding.RuleId).Distinct()));
        Assert.All(errors, finding => Assert.Equal(Edit.LineOf(template, "userAssignedIdentities/" + identity), finding.Line));
        Assert.All(errors, finding => Assert.Contains(identity == "id-missing" ? "does not exist" : "has no role", finding.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{ "type": "Microsoft.ManagedIdentity/userAssignedIdentities", "apiVersion": "2023-01-31", "name": "id-missing", "location": "westeurope" }""", "id-missing")]
    [InlineData("""{ "type": "Microsoft.Authorization/roleAssignments", "apiVersion": "2022-04-01", "name": "[guid('x')]", "properties": {} }""", "id-image-builder")]
    public async Task What_the_template_creates_or_assigns_itself_is_not_asked_for(string resource, string identity) =>
        Assert.DoesNotContain("SIG708", await VerifiedRun.FaultsAsync(Azure, TemplateTester.Template(resource + "," + ImageTemplate(Identities + identity))), StringComparison.Ordinal);

    [Theory]
    [InlineData("azurerm_resource_group", """ "name": "rg-missing" """, true)]
    [InlineData("azapi_resource", """ "type": "Microsoft.Resources/resourceGroups@2024-03-01", "name": "rg-missing", "parent_id": "/subscriptions/SUBSCRIPTION" """, true)]
    [InlineData("azapi_resource", """ "type": "microsoft.resources/resourcegroups@2024-03-01", "name": "RG-Missing", "parent_id": null """, true)]
    [InlineData("azapi_resource", """ "type": "Microsoft.Resources/resourceGroups@2024-03-01", "name": "rg-other", "parent_id": "/subscriptions/SUBSCRIPTION" """, false)]
    [InlineData("azapi_resource", """ "type": "Microsoft.Network/virtualNetworks@2024-01-01", "name": "rg-missing", "parent_id": "/subscriptions/SUBSCRIPTION/resourceGroups/rg-missing" """, false)]
    [InlineData("azurerm_virtual_network", """ "name": "rg-missing" """, false)]
    public async Task A_resource_group_that_a_plan_creates_with_any_provider_is_not_asked_for(string type, string values, bool isCreated)
    {
        var plan = Plan((type, values), ("azurerm_shared_image_gallery", """ "name": "gal_free", "resource_group_name": "rg-missing", "location": "westeurope" """));
        Assert.Equal(isCreated ? "" : "SIG950", string.Join(",", (await PlanFaultsAsync(plan)).Select(finding => finding.RuleId)));
    }

    [Theory]
    [InlineData("azurerm_user_assigned_identity", """ "name": "id-missing", "resource_group_name": "GROUP" """, "id-missing", false)]
    [InlineData("azapi_resource", """ "type": "Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31", "name": "id-missing", "parent_id": "/subscriptions/SUBSCRIPTION/resourceGroups/GROUP" """, "id-missing", false)]
    [InlineData("azapi_resource", """ "type": "Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31", "name": "id-missing", "parent_id": "/subscriptions/SUBSCRIPTION/resourceGroups/rg-workloads" """, "id-missing", true)]
    [InlineData("azurerm_role_assignment", """ "scope": "x" """, "id-image-builder", false)]
    [InlineData("azapi_resource", """ "type": "Microsoft.Authorization/roleAssignments@2022-04-01", "name": "x", "parent_id": "/subscriptions/SUBSCRIPTION" """, "id-image-builder", false)]
    [InlineData("azurerm_virtual_network", """ "name": "x" """, "id-image-builder", true)]
    public async Task The_identity_that_a_plan_creates_or_gives_a_role_is_not_asked_for(string type, string values, string identity, bool isFault)
    {
        var template = System.Text.Json.Nodes.JsonNode.Parse(ImageTemplate(Identities + identity))!;
        var plan = Plan(
            (type, values.Replace("GROUP", VerifiedRun.Group, StringComparison.Ordinal)),
            ("azapi_resource", $$""" "type": "Microsoft.VirtualMachineImages/imageTemplates@2024-02-01", "name": "it", "parent_id": "{{ContosoWorld.Group}}", "location": "westeurope", "body": { "identity": {{template["identity"]!.ToJsonString()}}, "properties": {{template["properties"]!.ToJsonString()}} } """));
        Assert.Equal(isFault, (await PlanFaultsAsync(plan)).Any(finding => finding.RuleId == "SIG708"));
    }

    private async Task<IEnumerable<Finding>> PlanFaultsAsync(string plan) =>
        (await VerifiedRun.FindingsAsync(Azure, plan, path: "plan.json")).Where(finding => finding is { Outcome: FindingOutcome.Failed, Severity: FindingSeverity.Error });

    private static string Plan(params (string Type, string Values)[] resources)
    {
        var changes = resources.Select((resource, i) => $$"""
            { "address": "{{resource.Type}}.r{{i}}", "mode": "managed", "type": "{{resource.Type}}", "name": "r{{i}}", "provider_name": "registry.terraform.io/azure/azapi",
              "change": { "actions": ["create"], "before": null, "after": { {{resource.Values.Replace("SUBSCRIPTION", ContosoWorld.Production, StringComparison.Ordinal)}} }, "after_unknown": { "id": true } } }
            """);
        return $$"""{ "format_version": "1.2", "terraform_version": "1.9.0", "planned_values": { "root_module": {} }, "resource_changes": [ {{string.Join(",", changes)}} ], "configuration": { "root_module": {} } }""";
    }

    private static string Encrypted(string west, string north) => TemplateTester.Version("gal_contoso/web-server-2025/9.0.0", $$"""
        [
          { "name": "westeurope", "encryption": { "osDiskImage": {
            "diskEncryptionSetId": "{{west}}" } } },
          { "name": "northeurope", "encryption": { "osDiskImage": {
            "diskEncryptionSetId": "{{north}}" } } }
        ]
        """, source: $$"""{ "id": "{{Image}}" }""");

    private static string Nested(string group) => $$"""
        {
          "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "nested",
          "resourceGroup": "{{group}}",
          "properties": { "mode": "Incremental", "template": { "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "contentVersion": "1.0.0.0", "resources": [
            {{TemplateTester.Gallery("gal_free")}}
          ] } }
        }
        """;

    private static string ImageTemplate(string identity) => $$"""
        {
          "type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01", "name": "it", "location": "westeurope",
          "identity": { "type": "UserAssigned", "userAssignedIdentities": {
            "{{identity}}": {} } },
          "properties": {
            "source": { "type": "ManagedImage", "imageId": "{{Image}}" },
            "distribute": [ { "type": "SharedImage", "runOutputName": "out", "galleryImageId": "{{ContosoWorld.Gallery}}/images/web-server-2025", "targetRegions": [ { "name": "westeurope" }, { "name": "uksouth" } ] } ]
          }
        }
        """;
}
