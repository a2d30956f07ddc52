using System.Text.Json.Nodes;
using SigTroubleshoot.Templates;

namespace SigTroubleshoot.Unit.Templates.Terraform;

/// <summary>What a plan says of itself, what is not known, what is secret, and files that are no plan.</summary>
public sealed class TerraformPlanTests
{
    private const string Web = "azurerm_shared_image_version.web";

    [Theory]
    [InlineData("delete", false)]
    [InlineData("no-op", false)]
    [InlineData("create", true)]
    [InlineData("update", true)]
    [InlineData("delete,create", true)]
    [InlineData("create,delete", true)]
    public void Only_what_changes_is_judged(string actions, bool isJudged)
    {
        var gallery = new PlannedGallery().Set(Web, "end_of_life_date", "2020-01-01");
        gallery.Change(Web)["actions"] = new JsonArray([.. actions.Split(',').Select(action => (JsonNode)action)]);
        Assert.Equal(isJudged, gallery.ToRun().Faults("infra/plan.json").Any(fault => fault.StartsWith("SIG330", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_unknown_value_is_not_null()
    {
        var gallery = new PlannedGallery();
        foreach (var name in new[] { "managed_image_id", "name", "location" })
        {
            gallery.Change(Web)["after"]!.AsObject().Remove(name);
            gallery.Change(Web)["after_unknown"]![name] = true;
        }

        Assert.Empty(gallery.ToRun(withSources: false).Faults("infra/plan.json"));
    }

    [Fact]
    public void A_list_of_unknown_length_is_not_evaluated()
    {
        var gallery = new PlannedGallery();
        gallery.Change(Web)["after"]!.AsObject().Remove("target_region");
        gallery.Change(Web)["after_unknown"]!["target_region"] = true;
        Assert.Empty(gallery.ToRun(withSources: false).Faults("infra/plan.json"));
    }

    [Fact]
    public void A_sensitive_value_is_in_no_finding()
    {
        var gallery = new PlannedGallery().Set(Web, "name", "P@ss-planted-2");
        gallery.Change(Web)["after_sensitive"]!["name"] = true;
        var all = string.Concat(gallery.ToRun().Judge("infra/plan.json").Select(finding => finding.Message + finding.Target + finding.Evidence));
        Assert.DoesNotContain("planted", all, StringComparison.Ordinal);
    }

    [Fact]
    public void An_errored_plan_is_a_fault_of_the_file()
    {
        var gallery = new PlannedGallery();
        gallery.Plan["errored"] = true;
        Assert.StartsWith("SIG970 infra/plan.json", Assert.Single(gallery.ToRun().Faults("infra/plan.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_with_targets_says_that_it_is_incomplete()
    {
        var gallery = new PlannedGallery();
        gallery.Plan["complete"] = false;
        gallery.Plan["errored"] = false;
        Assert.Contains(gallery.ToRun().Judge("infra/plan.json"), finding => finding is { Outcome: FindingOutcome.NotEvaluated, RuleId: "SIG970" });
    }

    [Theory]
    [InlineData("0.1", 0)]
    [InlineData("1.9", 0)]
    [InlineData("2.0", 1)]
    public void An_older_format_is_read_and_a_newer_one_is_mentioned(string version, int notes)
    {
        var gallery = new PlannedGallery().Set(Web, "name", "1.0");
        gallery.Plan["format_version"] = version;
        var findings = gallery.ToRun().Judge("infra/plan.json");
        Assert.Contains(findings, finding => finding.RuleId == "SIG301");
        Assert.Equal(notes, findings.Count(finding => finding.RuleId == "SIG970"));
    }

    [Theory]
    [InlineData("plan.tfplan", "PK\u0003\u0004\u0014\u0000tfplan", "terraform show -json plan.tfplan > plan.json")]
    [InlineData("plan.json", "{\"@level\":\"info\",\"@message\":\"Terraform 1.11.4\",\"@module\":\"terraform.ui\",\"terraform\":\"1.11.4\",\"type\":\"version\"}\n{\"@level\":\"info\"}", "terraform plan -out=plan.tfplan")]
    [InlineData("plan.json", "Terraform used the selected providers to generate the following execution plan.", "terraform plan -out=plan.tfplan")]
    [InlineData("terraform.json", "{\"format_version\":\"1.0\",\"terraform_version\":\"1.11.4\",\"values\":{}}", "terraform plan -out=plan.tfplan")]
    [InlineData("terraform.json", "{\"version\":4,\"terraform_version\":\"1.11.4\",\"serial\":1,\"lineage\":\"x\",\"resources\":[]}", "terraform plan -out=plan.tfplan")]
    public void What_is_no_plan_is_not_evaluated_and_the_command_is_there(string path, string text, string command)
    {
        var finding = Assert.Single(new GateRun().With(path, text).Judge(path));
        Assert.Equal(FindingOutcome.NotEvaluated, finding.Outcome);
        Assert.Contains(command, finding.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_that_is_cut_off_is_one_fault()
    {
        var text = new PlannedGallery().Plan.ToJsonString();
        Assert.StartsWith("SIG970", Assert.Single(new GateRun().With("plan.json", text[..(text.Length / 2)]).Faults("plan.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_configuration_without_a_plan_is_mentioned_once_for_each_folder()
    {
        var run = new GateRun()
            .With("a/main.tf", "resource \"azurerm_shared_image\" \"x\" {}")
            .With("a/more.tf", "resource \"azurerm_shared_image\" \"y\" {}")
            .With("b/main.tf", "resource \"azurerm_shared_image\" \"z\" {}")
            .With("c/main.tf", "resource \"azurerm_resource_group\" \"z\" {}");
        Assert.Equal(["a/main.tf", "b/main.tf"], run.Judge("a/main.tf", "a/more.tf", "b/main.tf", "c/main.tf").Select(finding => finding.Source));
    }

    [Fact]
    public void A_source_root_elsewhere_is_used()
    {
        var run = new PlannedGallery().Set(Web, "name", "1.0").ToRun("src/");
        run.With("out/plan.json", run.TextOf("src/plan.json"));
        run.Inputs = new TemplateInputs { SourceRoot = "src" };
        Assert.StartsWith("SIG301 src/main.tf:", Assert.Single(run.Faults("out/plan.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_variables_has_the_place_of_its_value()
    {
        var gallery = new PlannedGallery().Edit("main.tf", "name                = \"gal_community\"", "name                = var.community")
            .Edit("main.tf", "variable \"regions\" {", "variable \"community\" {}\n\nvariable \"regions\" {")
            .Set("azurerm_shared_image_gallery.community", "name", "gal-community");
        gallery.Plan["variables"]!["community"] = new JsonObject { ["value"] = "gal-community" };
        Assert.Equal(["SIG101 infra/terraform.tfvars:2"], gallery.ToRun().With("infra/terraform.tfvars", "# names\ncommunity = \"gal-community\"\n").Faults("infra/plan.json"));
    }

    [Fact]
    public void A_bad_part_of_an_unknown_name_is_wrong_whatever_follows()
    {
        var gallery = new PlannedGallery().Edit("main.tf", "name                = \"gal_community\"", "name                = \"gal-${random_id.suffix.hex}\"");
        gallery.Change("azurerm_shared_image_gallery.community")["after"]!.AsObject().Remove("name");
        gallery.Change("azurerm_shared_image_gallery.community")["after_unknown"]!["name"] = true;
        Assert.Equal([$"SIG101 infra/main.tf:{Edit.LineOf(gallery["main.tf"], "gal-${")}"], gallery.ToRun().Faults("infra/plan.json"));
    }
}
