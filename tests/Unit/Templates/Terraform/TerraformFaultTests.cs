using System.Text.Json.Nodes;

namespace SigTroubleshoot.Unit.Templates.Terraform;

/// <summary>Plants one fault at a time in the configuration and in its plan: it is found at its line, and nothing else is.</summary>
public sealed class TerraformFaultTests
{
    private const string Web = "azurerm_shared_image_version.web";
    private const string Definition = "azurerm_shared_image.each[\"web\"]";
    private const string Api = "azapi_resource.api";

    [Fact]
    public void The_plan_has_no_fault()
    {
        Assert.Empty(new PlannedGallery().ToRun().Faults("infra/plan.json"));
        Assert.Empty(new PlannedGallery().ToRun(withSources: false).Faults("infra/plan.json"));
    }

    [Theory]
    [InlineData("name                = \"gal_community\"", "name                = \"gal-community\"", "azurerm_shared_image_gallery.community", "name", "\"gal-community\"", "SIG101")]
    [InlineData("name                = \"gal_community\"", "name                = \"gal_community_\"", "azurerm_shared_image_gallery.community", "name", "\"gal_community_\"", "SIG102")]
    [InlineData("prefix          = \"contoso1\"", "prefix          = \"con-1\"", "azurerm_shared_image_gallery.community", "sharing.0.community_gallery.0.prefix", "\"con-1\"", "SIG109")]
    [InlineData("name                = \"1.0.0\"\n  gallery_name", "name                = \"1.0\"\n  gallery_name", Web, "name", "\"1.0\"", "SIG301")]
    [InlineData("name                = \"1.0.0\"\n  gallery_name", "name                = \"1.0.01\"\n  gallery_name", Web, "name", "\"1.0.01\"", "SIG303")]
    [InlineData("replication_mode    = \"Full\"", "replication_mode    = \"Fast\"", Web, "replication_mode", "\"Fast\"", "SIG942")]
    [InlineData("\"2099-06-30T00:00:00Z\"", "\"2020-06-30T00:00:00Z\"", Web, "end_of_life_date", "\"2020-06-30T00:00:00Z\"", "SIG330")]
    [InlineData("\"2099-06-30T00:00:00Z\"", "\"soon\"", Web, "end_of_life_date", "\"soon\"", "SIG940")]
    [InlineData("name                   = \"northeurope\"\n    regional_replica_count = 3", "name                   = \"northeurop\"\n    regional_replica_count = 3", Web, "target_region.1.name", "\"northeurop\"", "SIG312")]
    [InlineData("name                   = \"northeurope\"\n    regional_replica_count = 3", "name                   = \"West Europe\"\n    regional_replica_count = 3", Web, "target_region.1.name", "\"West Europe\"", "SIG311")]
    [InlineData("name                   = \"northeurope\"\n    regional_replica_count = 3", "name                   = \"northeurope\"\n    regional_replica_count = 2", Web, "target_region.1.regional_replica_count", "2", "SIG316", "regional_replica_count = 2")]
    [InlineData("{ name = \"northeurope\", regionalReplicaCount = 3 },\n", "{ name = \"northeurope\", regionalReplicaCount = 0 },\n", Api, "body.properties.publishingProfile.targetRegions.1.regionalReplicaCount", "0", "SIG314")]
    [InlineData("managed_image_id    = azurerm_image.source.id\n  replication_mode", "managed_image_id    = \"img-web\"\n  replication_mode", Web, "managed_image_id", "\"img-web\"", "SIG406")]
    [InlineData("managed_image_id    = azurerm_image.source.id\n  replication_mode", "managed_image_id    = \"/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/x\"\n  replication_mode", Web, "managed_image_id", "\"/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/x\"", "SIG407")]
    [InlineData("min_recommended_vcpu_count   = 2", "min_recommended_vcpu_count   = 20", Definition, "min_recommended_vcpu_count", "20", "SIG212")]
    [InlineData("publisher = \"contoso\"", "publisher = \"contoso.\"", Definition, "identifier.0.publisher", "\"contoso.\"", "SIG204")]
    [InlineData("hyper_v_generation  = \"V2\"\n  architecture", "hyper_v_generation  = \"V3\"\n  architecture", "azurerm_shared_image.each[\"app\"]", "hyper_v_generation", "\"V3\"", "SIG942")]
    [InlineData("architecture        = \"x64\"", "architecture        = \"arm\"", Definition, "architecture", "\"arm\"", "SIG942")]
    [InlineData("\"2099-12-31T00:00:00Z\"", "\"2019-12-31T00:00:00Z\"", Definition, "end_of_life_date", "\"2019-12-31T00:00:00Z\"", "SIG330")]
    [InlineData("name      = \"2.0.0\"", "name      = \"latest\"", Api, "name", "\"latest\"", "SIG301")]
    [InlineData("{ name = \"northeurope\", regionalReplicaCount = 3 },\n", "{ name = \"northeurop\", regionalReplicaCount = 3 },\n", Api, "body.properties.publishingProfile.targetRegions.1.name", "\"northeurop\"", "SIG312")]
    [InlineData("versions@2023-07-03\"\n  name      = \"2.0.0\"", "versions@2023-99-03\"\n  name      = \"2.0.0\"", Api, "type", "\"Microsoft.Compute/galleries/images/versions@2023-99-03\"", "SIG921")]
    [InlineData("media_link = \"https://contosoapps.blob.core.windows.net/packages/tool.zip\"", "media_link = \"tool.zip\"", "azurerm_gallery_application_version.app", "source.0.media_link", "\"tool.zip\"", "SIG660")]
    public void A_fault_is_found_at_its_line(string old, string replacement, string address, string path, string value, string rule, string? mark = null)
    {
        var gallery = new PlannedGallery().Edit("main.tf", old, replacement).Set(address, path, JsonNode.Parse(value));
        var line = Templates.Edit.LineOf(gallery["main.tf"], mark ?? replacement);
        Assert.Equal([$"{rule} infra/main.tf:{line}"], gallery.ToRun().Faults("infra/plan.json"));
    }

    [Fact]
    public void A_bad_name_of_a_gallery_is_found_once_where_it_is_written()
    {
        var gallery = new PlannedGallery().Edit("main.tf", "prefix = \"gal\"", "prefix = \"gal-\"");
        foreach (var change in gallery.Plan["resource_changes"]!.AsArray().Select(change => change!["change"]!["after"]!.AsObject()))
        {
            foreach (var name in new[] { "name", "gallery_name" })
            {
                if ((string?)change[name] == "gal_contoso")
                    change[name] = "gal-_contoso";
            }
        }

        Assert.Equal(["SIG101 infra/main.tf:24"], gallery.ToRun().Faults("infra/plan.json"));
    }

    [Fact]
    public void A_VM_outside_of_the_regions_of_its_image_is_found()
    {
        var gallery = new PlannedGallery().Edit("main.tf", "name     = \"vm-web\"\n  location = \"westeurope\"", "name     = \"vm-web\"\n  location = \"uksouth\"")
            .Set("module.web.azurerm_linux_virtual_machine.vm", "location", "uksouth");
        var fault = Assert.Single(gallery.ToRun().Faults("infra/plan.json"));
        Assert.StartsWith("SIG601 infra/main.tf:", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_without_the_encryption_of_the_others_is_found()
    {
        const string Set = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/diskEncryptionSets/des";
        var gallery = new PlannedGallery()
            .Edit("main.tf", "name                   = \"northeurope\"\n    regional_replica_count = 3\n", $"name                   = \"northeurope\"\n    regional_replica_count = 3\n    disk_encryption_set_id = \"{Set}\"\n")
            .Set(Web, "target_region.1.disk_encryption_set_id", Set);
        Assert.Contains(gallery.ToRun().Faults("infra/plan.json"), fault => fault.StartsWith("SIG808 infra/main.tf:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_malformed_ID_of_an_image_is_found_where_the_module_gets_it()
    {
        const string Wrong = "/CommunityGalleries/x/Images/y";
        var gallery = new PlannedGallery().Edit("main.tf", "image    = azurerm_shared_image_version.web.id", $"image    = \"{Wrong}\"");
        gallery.Change("module.web.azurerm_linux_virtual_machine.vm")["after_unknown"]!["source_image_id"] = false;
        gallery.Set("module.web.azurerm_linux_virtual_machine.vm", "source_image_id", Wrong);
        Assert.Equal([$"SIG634 infra/main.tf:{Templates.Edit.LineOf(gallery["main.tf"], Wrong)}"], gallery.ToRun().Faults("infra/plan.json"));
    }

    [Fact]
    public void A_fault_in_an_embedded_template_is_found_in_its_file()
    {
        var gallery = new PlannedGallery().Edit("gallery.json", "\"location\": \"westeurope\"", "\"location\": \"westeurop\"");
        gallery.Set("azurerm_resource_group_template_deployment.arm", "template_content", gallery["gallery.json"]);
        Assert.Equal([$"SIG312 infra/gallery.json:{Templates.Edit.LineOf(gallery["gallery.json"], "westeurop\"")}"], gallery.ToRun().Faults("infra/plan.json"));
        var elsewhere = gallery.ToRun(withSources: false).Faults("infra/plan.json");
        Assert.Equal(["SIG312 infra/plan.json:"], elsewhere);
    }

    [Fact]
    public void Without_sources_the_address_says_which_resource_it_is()
    {
        var run = new PlannedGallery().Set(Web, "name", "1.0").ToRun(withSources: false);
        var finding = Assert.Single(run.Judge("infra/plan.json"), finding => finding.Severity == FindingSeverity.Error);
        Assert.Equal(("SIG301", "infra/plan.json", null), (finding.RuleId, finding.Source, finding.Line));
    }

    [Fact]
    public void The_key_of_a_map_is_found_where_it_is_written()
    {
        var gallery = new PlannedGallery().Edit("main.tf", "app = { sku = \"app\"", "\"a p\" = { sku = \"app\"").Edit("main.tf", "parent_id = azurerm_shared_image.each[\"app\"].id", "parent_id = azurerm_shared_image.each[\"a p\"].id");
        var change = gallery.Plan["resource_changes"]!.AsArray().Single(item => (string?)item!["address"] == "azurerm_shared_image.each[\"app\"]")!;
        change["address"] = "azurerm_shared_image.each[\"a p\"]";
        change["index"] = "a p";
        change["change"]!["after"]!["name"] = "image-a p";
        Assert.Equal([$"SIG201 infra/main.tf:{Templates.Edit.LineOf(gallery["main.tf"], "\"a p\" = {")}"], gallery.ToRun().Faults("infra/plan.json"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    public void A_VM_finds_the_version_that_is_created_with_it_also_if_the_subscription_is_known(string? subscription)
    {
        var run = new PlannedGallery().Set("module.web.azurerm_linux_virtual_machine.vm", "location", "uksouth").ToRun();
        run.Inputs = new() { SubscriptionId = subscription };
        Assert.Contains(run.Judge("infra/plan.json"), finding => finding.RuleId == "SIG601");
    }
}
