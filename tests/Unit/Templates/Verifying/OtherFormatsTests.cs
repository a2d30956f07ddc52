using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;
using SigTroubleshoot.Unit.Templates.Packer;
using SigTroubleshoot.Unit.Templates.Terraform;

namespace SigTroubleshoot.Unit.Templates.Verifying;

/// <summary>Terraform plans, Packer, and Image Builder get the same questions as ARM templates.</summary>
public sealed class OtherFormatsTests(UnchangedAzure unchanged) : IClassFixture<UnchangedAzure>
{
    private const string Target = ContosoWorld.Gallery + "/images/web-server-2025";

    private SimulatedAzure Azure => unchanged.Azure;

    [Fact]
    public async Task What_a_plan_creates_is_compared_with_Azure_at_the_line_of_the_configuration()
    {
        // The small world has a gallery with this name in another resource group.
        var plan = new PlannedGallery();
        var findings = await Run(plan).VerifyAsync(VerifiedRun.Azure(Azure), "infra/plan.json");
        var finding = Assert.Single(findings, finding => finding is { RuleId: "SIG104", Outcome: FindingOutcome.Failed });
        Assert.Contains("rg-golden-images", finding.Message, StringComparison.Ordinal);
        Assert.Equal("infra/main.tf", finding.Source);
        // The name begins with a local value.
        Assert.Equal(Edit.LineOf(plan["main.tf"], "prefix = \"gal\""), finding.Line);
        // The plan creates its galleries, its definitions, and one of its resource groups; that of the VMs must exist.
        Assert.DoesNotContain(findings, other => other.Outcome == FindingOutcome.Failed && other.RuleId is "SIG207" or "SIG304");
        var group = Assert.Single(findings, other => other is { RuleId: "SIG950", Outcome: FindingOutcome.Failed });
        Assert.Contains("'rg-vm'", group.Message, StringComparison.Ordinal);
        Assert.EndsWith("machine/main.tf", group.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_subscription_of_the_session_is_only_a_fallback()
    {
        var template = TemplateTester.Template(TemplateTester.Gallery("gal_contoso") + "," + VerifiedTemplateTests.Version("gal_contoso/web-server-2025/9.0.0", "[resourceId('Microsoft.Compute/images', 'nothing')]"));
        foreach (var subscription in new[] { ContosoWorld.Production, ContosoWorld.Test })
        {
            var run = new GateRun { Inputs = VerifiedRun.Inputs with { SubscriptionId = null, ResourceGroup = "rg-workloads" } }.With("main.json", template);
            var findings = await run.VerifyAsync(VerifiedRun.Azure(Azure) with { SubscriptionId = subscription });
            Assert.Equal(subscription == ContosoWorld.Production, findings.Any(finding => finding is { RuleId: "SIG104", Outcome: FindingOutcome.Failed }));
            Assert.Contains(findings, finding => finding is { RuleId: "SIG402", Outcome: FindingOutcome.Failed });
        }

        var plan = new PlannedGallery();
        plan.Plan["configuration"]!["provider_config"]!["azurerm"]!["expressions"] = new JsonObject { ["subscription_id"] = new JsonObject { ["constant_value"] = ContosoWorld.Test } };
        var withOwn = plan.ToRun();
        Assert.DoesNotContain(await withOwn.VerifyAsync(VerifiedRun.Azure(Azure) with { SubscriptionId = ContosoWorld.Production }, "infra/plan.json"), finding => finding.RuleId == "SIG104" && finding.Outcome == FindingOutcome.Failed);
    }

    [Fact]
    public async Task Bicep_without_its_compiler_is_asked_about_literal_values()
    {
        const string Bicep = """
            resource gallery 'Microsoft.Compute/galleries@2023-07-03' = {
              name: 'gal_contoso'
              location: 'westeurope'
            }
            """;
        Assert.Equal("SIG104:2", await VerifiedRun.FaultsAsync(Azure, Bicep, VerifiedRun.Inputs with { ResourceGroup = "rg-workloads" }, path: "main.bicep"));
    }

    [Theory]
    [InlineData("create", true)]
    [InlineData("delete,create", false)]
    public async Task What_a_plan_replaces_may_change(string actions, bool isFault)
    {
        var plan = new PlannedGallery();
        const string Address = "azurerm_shared_image.each[\"web\"]";
        plan.Change(Address)["actions"] = new JsonArray([.. actions.Split(',').Select(action => JsonValue.Create(action))]);
        await using var azure = await SimulatedAzure.StartAsync();
        azure.World.PutResourceGroup(ContosoWorld.Production, "rg-images", "westeurope");
        const string Gallery = "/subscriptions/" + ContosoWorld.Production + "/resourceGroups/rg-images/providers/Microsoft.Compute/galleries/gal_contoso";
        azure.World.Remove(ContosoWorld.Gallery);
        GalleryBodies.PutGallery(azure.World, Gallery, "westeurope");
        GalleryBodies.PutDefinition(azure.World, Gallery + "/images/image-web", "westeurope", new ImageKind("Windows", "Generalized", "V2") { Identifier = ("contoso", "servers", "web") });
        var findings = await Run(plan).VerifyAsync(VerifiedRun.Azure(azure), "infra/plan.json");
        Assert.Equal(isFault, findings.Any(finding => finding is { RuleId: "SIG210", Outcome: FindingOutcome.Failed }));
    }

    [Fact]
    public async Task Packer_needs_its_definition_and_its_source_and_a_new_version()
    {
        var template = PackerTemplates.Hcl.Replace("00000000-0000-0000-0000-000000000001", ContosoWorld.Production, StringComparison.Ordinal).Replace("rg-images", "rg-golden-images", StringComparison.Ordinal)
            .Replace("gal_fabrikam", "gal_contoso", StringComparison.Ordinal).Replace("\"app\"", "\"web-server-2025\"", StringComparison.Ordinal).Replace("\"2.0.0\"", "\"2.3.0\"", StringComparison.Ordinal);
        var findings = await VerifiedRun.FindingsAsync(Azure, template, path: "build.pkr.hcl");
        var faults = findings.Where(finding => finding is { Outcome: FindingOutcome.Failed, Severity: FindingSeverity.Error }).Select(finding => $"{finding.RuleId}:{finding.Line}").ToList();
        Assert.Contains($"SIG304:{Edit.LineOf(template, "definition = \"web-")}", faults);
        Assert.Contains($"SIG305:{Edit.LineOf(template, "\"2.3.0\"")}", faults);
        Assert.Contains($"SIG402:{Edit.LineOf(template, "\"base\"")}", faults);
        // Packer creates the managed image and the VM that it publishes from.
        Assert.DoesNotContain(findings, finding => finding.Message.Contains("img-web", StringComparison.Ordinal) || finding.Message.Contains("temp_compute_name", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Target, "images/web-server-2025-2.3.0", "uksouth", "")]
    [InlineData(ContosoWorld.Gallery + "/images/web-server-2026", "images/web-server-2025-2.3.0", "uksouth", "SIG304")]
    [InlineData(Target, "images/nothing", "uksouth", "SIG402")]
    [InlineData(Target, "galleries/gal_contoso/images/legacy/versions/1.0.0", "uksouth", "SIG431")]
    [InlineData(Target, "galleries/gal_contoso/images/legacy/versions/latest", "uksouth", "SIG431")]
    [InlineData(Target + "/versions/2.3.0", "images/web-server-2025-2.3.0", "uksouth", "SIG305")]
    [InlineData(Target, "images/web-server-2025-2.3.0", "chinanorth", "SIG106")]
    public async Task Image_Builder_needs_its_source_its_target_and_its_regions(string target, string source, string region, string rule)
    {
        var template = ImageTemplate(target, ContosoWorld.Group + "/providers/Microsoft.Compute/" + source, region);
        var findings = await VerifiedRun.ErrorsAsync(Azure, template);
        Assert.Equal(rule, string.Join(",", findings.Select(finding => finding.RuleId)));
        var at = rule switch { "SIG304" or "SIG305" => "galleryImageId", "SIG402" or "SIG431" => "\"source\"", _ => "chinanorth" };
        Assert.All(findings, finding => Assert.Equal(Edit.LineOf(template, at), finding.Line));
    }

    [Fact]
    public async Task A_target_that_the_template_creates_is_not_asked_for()
    {
        var template = TemplateTester.Template(
            TemplateTester.Gallery("gal_new") + "," + TemplateTester.Definition("gal_new/web") + ","
            + ImageTemplate("[resourceId('Microsoft.Compute/galleries/images', 'gal_new', 'web')]", ContosoWorld.Group + "/providers/Microsoft.Compute/images/web-server-2025-2.3.0", "uksouth"));
        Assert.DoesNotContain(await VerifiedRun.FindingsAsync(Azure, template), finding => finding.Outcome == FindingOutcome.Failed && finding.RuleId is "SIG304" or "SIG208");
    }

    private static GateRun Run(PlannedGallery plan)
    {
        var run = plan.ToRun();
        run.Inputs = VerifiedRun.Inputs with { ResourceGroup = null };
        return run;
    }

    private static string ImageTemplate(string target, string source, string region) => $$"""
        {
          "type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01", "name": "it", "location": "westeurope",
          "identity": { "type": "UserAssigned", "userAssignedIdentities": { "{{ContosoWorld.Group}}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/{{ContosoWorld.PublisherIdentity}}": {} } },
          "properties": {
            "source": { {{(source.Contains("/versions/", StringComparison.Ordinal) ? "\"type\": \"SharedImageVersion\", \"imageVersionId\"" : "\"type\": \"ManagedImage\", \"imageId\"")}}: "{{source}}" },
            "distribute": [ {
              "type": "SharedImage", "runOutputName": "out",
              "galleryImageId": "{{target}}",
              "targetRegions": [ { "name": "westeurope" },
                { "name": "{{region}}" } ] } ]
          }
        }
        """;
}
