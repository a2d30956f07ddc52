using System.Text.Json.Nodes;
using SigTroubleshoot.Templates;

namespace SigTroubleshoot.Unit.Templates.Terraform;

/// <summary>A fault is found once, in the line of the user's own file, whatever the plan leaves out.</summary>
public sealed class TerraformPlaceTests
{
    private const string Folder = "infra/";

    [Fact]
    public void Each_fault_is_found_once_where_its_value_is_written()
    {
        var places = new PlacesFolder();
        Assert.Equal(places.Expected(Folder), places.Found());
    }

    [Fact]
    public void Carriage_returns_move_nothing()
    {
        var places = new PlacesFolder();
        // What is read from a file contains them in the plan, too.
        foreach (var change in places.Changes.Where(change => (string?)change["name"] is "file" or "heredoc"))
        {
            foreach (var name in new[] { "body", "template_content", "parameters_content" })
            {
                if (change["change"]!["after"]![name] is JsonValue text)
                    change["change"]!["after"]![name] = ((string)text!).Replace("\n", "\r\n", StringComparison.Ordinal);
            }
        }

        Assert.Equal(places.Expected(Folder), places.Found(newLine: "\r\n"));
    }

    [Theory]
    [InlineData("configuration")]
    [InlineData("variables")]
    [InlineData("prior_state")]
    [InlineData("planned_values")]
    [InlineData("terraform_version")]
    [InlineData("configuration", "variables", "prior_state", "planned_values", "terraform_version", "timestamp", "applyable", "complete", "errored", "relevant_attributes", "output_changes")]
    public void What_a_plan_may_leave_out_is_not_needed(params string[] parts)
    {
        var places = new PlacesFolder();
        places.Only([.. places.Plan.Select(part => part.Key).Except(parts)]);
        Assert.Equal(places.Expected(Folder), places.Found());
    }

    [Fact]
    public void Planned_values_are_enough()
    {
        var places = new PlacesFolder().Only("format_version", "planned_values");
        Assert.Equal(places.Expected(Folder), places.Found());
    }

    [Fact]
    public void An_address_says_what_is_not_written_beside_it()
    {
        var places = new PlacesFolder();
        foreach (var change in places.Changes)
        {
            foreach (var name in new[] { "module_address", "mode", "type", "name", "index", "provider_name" })
                change.Remove(name);
            var marks = change["change"]!.AsObject();
            foreach (var name in new[] { "before", "after_unknown", "after_sensitive", "before_sensitive" })
                marks.Remove(name);
        }

        places.Only("format_version", "resource_changes");
        Assert.Equal(places.Expected(Folder), places.Found());
    }

    [Fact]
    public void Numbers_may_be_texts()
    {
        var places = new PlacesFolder();
        foreach (var region in places.Changes.SelectMany(change => change["change"]!["after"]?["target_region"] as JsonArray ?? []))
            region!["regional_replica_count"] = region["regional_replica_count"]!.ToJsonString();
        Assert.Equal(places.Expected(Folder), places.Found());
    }

    [Theory]
    [InlineData("plan.json", null)]
    [InlineData("out/plan.json", "")]
    [InlineData("out/plan.json", "infra")]
    [InlineData("out/plan.json", "infra/")]
    public void The_root_module_may_be_in_another_folder(string plan, string? root)
    {
        var places = new PlacesFolder();
        var inputs = new TemplateInputs
        {
            SourceRoot = root,
            ListFolders = folder => folder is "." or "" ? ["infra", "other", "out"] : folder.TrimEnd('/') == "infra" ? ["infra/modules"] : folder.TrimEnd('/') == "infra/modules" ? ["infra/modules/images"] : [],
        };
        Assert.Equal(places.Expected(Folder), places.Found(plan: plan, inputs: inputs));
    }

    [Theory]
    [InlineData("create", true)]
    [InlineData("update", true)]
    [InlineData("delete,create", true)]
    [InlineData("create,delete", true)]
    [InlineData("no-op", false)]
    [InlineData("read", false)]
    [InlineData("delete", false)]
    [InlineData("forget", false)]
    public void Only_what_changes_is_judged(string actions, bool isJudged)
    {
        var places = new PlacesFolder();
        foreach (var change in places.Changes.Select(change => change["change"]!.AsObject()))
        {
            change["actions"] = new JsonArray([.. actions.Split(',').Select(action => (JsonNode)action)]);
            if (actions is "delete" or "forget")
                change["after"] = null;
        }

        Assert.Equal(isJudged ? places.Expected(Folder) : [], places.Found());
    }

    [Theory]
    [InlineData("infra/prod.tfvars", "# values\ndefault = \"gal-given\"\n", "infra/prod.tfvars:2")]
    [InlineData("infra/prod.tfvars.json", "{\n\n  \"default\": \"gal-given\"\n}\n", "infra/prod.tfvars.json:3")]
    [InlineData("infra/env/prod.tfvars", "default = \"gal-given\"\n", "infra/env/prod.tfvars:1")]
    [InlineData("infra/dev.tfvars", "default = \"gal_other\"\n", "infra/main.tf:2")]
    public void A_value_that_is_not_the_default_is_in_the_file_that_gives_it_or_where_it_is_used(string path, string text, string at)
    {
        const string Main = "resource \"azurerm_shared_image_gallery\" \"g\" {\n  name = var.default\n}\nvariable \"default\" {\n  default = \"gal-default\"\n}\n";
        const string Plan = """
            {"format_version":"1.2","terraform_version":"1.11.4","variables":{"default":{"value":"gal-given"}},"resource_changes":[
            {"address":"azurerm_shared_image_gallery.g","mode":"managed","type":"azurerm_shared_image_gallery","name":"g","change":{"actions":["create"],"after":{"name":"gal-given","location":"westeurope","resource_group_name":"rg"},"after_unknown":{},"after_sensitive":{}}}]}
            """;
        var run = new GateRun { Inputs = new TemplateInputs { ListFolders = folder => folder == "infra/" ? ["infra/env"] : [] } };
        Assert.Equal(["SIG101 " + at], run.With("infra/plan.json", Plan).With("infra/main.tf", Main).With(path, text).Faults("infra/plan.json"));
    }

    [Fact]
    public void A_list_that_no_file_has_is_where_it_is_used()
    {
        const string Main = "resource \"azurerm_shared_image_version\" \"v\" {\n  dynamic \"target_region\" {\n    for_each = var.regions\n    content {\n      name = target_region.value\n    }\n  }\n}\nvariable \"regions\" {\n  default = [\"westeurope\"]\n}\n";
        Assert.Equal(["SIG312 infra/main.tf:3"], new GateRun().With("infra/plan.json", VersionPlan).With("infra/main.tf", Main).Faults("infra/plan.json"));
    }

    [Theory]
    [InlineData("{ \"for_each\": \"${local.regions}\",")]
    [InlineData("[{ \"for_each\": \"${local.regions}\",")]
    public void A_dynamic_block_may_be_written_as_JSON(string opening)
    {
        var main = "{ \"locals\": { \"regions\": [\n  \"westeurope\",\n  \"nowhere\"\n] },\n\"resource\": { \"azurerm_shared_image_version\": { \"v\": { \"dynamic\": { \"target_region\": " + opening + " \"content\": { \"name\": \"${target_region.value}\" } }" + (opening[0] == '[' ? "]" : "") + " } } } } }\n";
        Assert.Equal(["SIG312 infra/main.tf.json:3"], new GateRun().With("infra/plan.json", VersionPlan).With("infra/main.tf.json", main).Faults("infra/plan.json"));
    }

    private const string VersionPlan = """
        {"format_version":"1.2","terraform_version":"1.11.4","variables":{"regions":{"value":["westeurope","nowhere"]}},"resource_changes":[
        {"address":"azurerm_shared_image_version.v","mode":"managed","type":"azurerm_shared_image_version","name":"v","change":{"actions":["create"],"after":{"name":"1.0.0","gallery_name":"gal","image_name":"web","location":"westeurope","resource_group_name":"rg",
        "managed_image_id":"/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Compute/images/i","target_region":[{"name":"westeurope","regional_replica_count":3},{"name":"nowhere","regional_replica_count":3}]},"after_unknown":{},"after_sensitive":{}}}]}
        """;

    [Fact]
    public void A_configuration_whose_plan_is_tested_too_needs_no_other_plan()
    {
        var run = new GateRun().With("infra/plan.json", """{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[]}""");
        run.With("infra/main.tf", "resource \"azurerm_shared_image_gallery\" \"g\" {\n}\n").With("other/main.tf", "resource \"azurerm_shared_image_gallery\" \"g\" {\n}\n");
        Assert.Equal("infra/main.tf", Assert.Single(run.Judge("infra/main.tf")).Source);
        Assert.Equal("other/main.tf", Assert.Single(run.Judge("infra/main.tf", "other/main.tf", "infra/plan.json")).Source);
        Assert.Equal("other/main.tf", Assert.Single(run.Judge("infra/plan.json", "other/main.tf", "infra/main.tf")).Source);
    }
}
