using System.Text;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Unit.Templates.Packer;

/// <summary>What Packer reads as one template, what only its run knows, and files that are broken.</summary>
public sealed class PackerReaderTests
{
    private const string Path = "images/ubuntu.pkr.hcl";

    [Fact]
    public void Variables_of_other_files_of_the_folder_count_and_have_their_place()
    {
        var run = new GateRun()
            .With(Path, "source \"azure-arm\" \"x\" {\n  location = \"westeurope\"\n  shared_image_gallery_destination {\n    resource_group = \"rg\"\n    gallery_name = var.gallery\n    image_name = \"web\"\n    image_version = local.version\n  }\n}\n")
            .With("images/variables.pkr.hcl", "variable \"gallery\" {\n  default = \"gal_default\"\n}\nlocals {\n  version = \"${var.major}.0.0\"\n}\nvariable \"major\" {}\n")
            .With("images/x.auto.pkrvars.hcl", "gallery = \"gal-auto\"\nmajor = 1\n");
        Assert.Equal(["SIG101 images/x.auto.pkrvars.hcl:1"], run.Faults(Path));
    }

    [Fact]
    public void A_file_of_variables_of_the_user_takes_precedence_and_a_parameter_over_it()
    {
        var file = new SourceFile("prod.pkrvars.hcl", "gallery = \"gal-prod\"\n");
        var run = new GateRun { Inputs = new TemplateInputs { ParameterFiles = [file] } }.With(Path, PackerTemplates.Hcl);
        Assert.Equal(["SIG101 prod.pkrvars.hcl:1"], run.Faults(Path));
        run.Inputs = run.Inputs with { Parameters = new Dictionary<string, TemplateValue> { ["gallery"] = new TextValue("gal_ok", SourcePlace.None) } };
        Assert.Empty(run.Faults(Path));
    }

    [Fact]
    public void What_a_variable_leaves_open_is_not_evaluated_and_no_fault()
    {
        var text = Edit.Replace(PackerTemplates.Hcl, "  default = \"gal_contoso\"\n", "");
        var findings = new GateRun().With(Path, text).Judge(Path);
        Assert.DoesNotContain(findings, finding => finding.Severity != FindingSeverity.Information);
        Assert.Contains(findings, finding => finding is { Outcome: FindingOutcome.NotEvaluated } && finding.Message.Contains("var.gallery", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bad_part_of_a_name_is_wrong_whatever_follows()
    {
        var text = Edit.Replace(PackerTemplates.Hcl, "gallery_name         = var.gallery", "gallery_name         = \"gal-${var.unknown}\"");
        Assert.Equal([$"SIG101 {Path}:{Edit.LineOf(text, "gal-${")}"], new GateRun().With(Path, text).Faults(Path));
    }

    [Fact]
    public void A_sensitive_value_is_in_no_finding()
    {
        var text = Edit.Replace(PackerTemplates.Hcl, "gallery_name         = var.gallery", "gallery_name         = var.secret");
        Assert.DoesNotContain(new GateRun().With(Path, text).Judge(Path), finding => (finding.Message + finding.Target).Contains("planted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("inline = [\"cd C:\\M\\x\"]", "[\"cd C")]
    [InlineData("inline = [\"echo unclosed\n", "\"echo unclosed")]
    [InlineData("inline = [ echo echo ]", "echo echo")]
    [InlineData("inline = \n", "inline = ")]
    public void A_broken_provisioner_is_noted_and_only_the_source_is_at_fault(string provisioner, string mark)
    {
        var text = Edit.Replace(Edit.Replace(PackerTemplates.Hcl, "default = \"gal_contoso\"", "default = \"gal-contoso\""), "inline = [\"echo ${build.ID}\", \"waagent -force -deprovision+user\"]", provisioner);
        var run = new GateRun().With(Path, text);
        Assert.Equal([$"SIG101 {Path}:{Edit.LineOf(text, "gal-contoso")}"], run.Faults(Path));
        Assert.Contains(run.Judge(Path), finding => finding.RuleId == "SIG970" && finding.Outcome == FindingOutcome.NotEvaluated && finding.Line >= Edit.LineOf(text, mark));
    }

    [Theory]
    [InlineData("inline = <<-EOF\n  echo\n", "<<-EOF")]
    [InlineData("inline = [] /* echo", "/* echo")]
    public void What_is_not_closed_is_a_fault_because_it_can_hide_a_source(string provisioner, string mark)
    {
        var text = Edit.Replace(Edit.Replace(PackerTemplates.Hcl, "default = \"gal_contoso\"", "default = \"gal-contoso\""), "inline = [\"echo ${build.ID}\", \"waagent -force -deprovision+user\"]", provisioner);
        var faults = new GateRun().With(Path, text).Faults(Path);
        Assert.Equal(2, faults.Count);
        Assert.Contains($"SIG101 {Path}:{Edit.LineOf(text, "gal-contoso")}", faults);
        Assert.Contains(faults, fault => fault.StartsWith("SIG970", StringComparison.Ordinal) && int.Parse(fault.Split(':')[^1], System.Globalization.CultureInfo.InvariantCulture) >= Edit.LineOf(text, mark));
    }

    [Fact]
    public void A_build_may_complete_a_source()
    {
        const string Text = """
            source "azure-arm" "base" {
              location = "westeurope"
              shared_image_gallery_destination {
                resource_group = "rg"
                gallery_name   = "gal"
                image_name     = "web"
                image_version  = var.version
              }
            }
            variable "version" { default = "1.0.0" }
            build {
              source "azure-arm.base" {
                name     = "uk"
                location = "uksoth"
              }
            }
            """;
        Assert.Equal([$"SIG312 {Path}:14"], new GateRun().With(Path, Text).Faults(Path));
    }

    [Fact]
    public void Dynamic_blocks_are_expanded()
    {
        var text = Edit.Replace(
            PackerTemplates.Hcl,
            "    target_region {\n      name     = \"westeurope\"\n      replicas = 3\n    }\n    target_region {\n      name     = \"northeurope\"\n      replicas = 4\n    }\n",
            "    dynamic \"target_region\" {\n      for_each = [\"westeurope\", \"northeurop\"]\n      content {\n        name = target_region.value\n        replicas = 3\n      }\n    }\n");
        Assert.Equal([$"SIG312 {Path}:{Edit.LineOf(text, "northeurop\"")}"], new GateRun().With(Path, text).Faults(Path));
    }

    [Fact]
    public void HCL_as_JSON_is_read_too()
    {
        const string Text = """
            {
              "variable": { "gallery": { "default": "gal-json" } },
              "source": { "azure-arm": { "x": {
                "location": "westeurope",
                "shared_image_gallery_destination": {
                  "resource_group": "rg",
                  "gallery_name": "${var.gallery}",
                  "image_name": "web",
                  "image_version": "1.0"
                }
              } } }
            }
            """;
        Assert.Equal(["SIG101 x.pkr.json:2", "SIG301 x.pkr.json:9"], new GateRun().With("x.pkr.json", Text).Faults("x.pkr.json"));
    }

    [Fact]
    public void The_chroot_builder_has_other_names_for_the_same_settings()
    {
        const string Text = "source \"azure-chroot\" \"x\" {\n  source = \"/subscriptions/00000000-0000-0000-0000-000000000001/x\"\n  shared_image_destination {\n    gallery_name = \"gal-x\"\n    image_name = \"web\"\n    image_version = \"1.0.0\"\n    resource_group = \"rg\"\n  }\n}\n";
        Assert.Equal([$"SIG101 {Path}:4"], new GateRun().With(Path, Text).Faults(Path));
    }

    [Fact]
    public void A_template_of_a_template_is_not_evaluated()
    {
        var findings = new GateRun().With("aks.json", "{ {{ if .Windows }} \"builders\": [ { \"type\": \"azure-arm\" } ] {{ end }} }").Judge("aks.json");
        Assert.Equal(FindingOutcome.NotEvaluated, Assert.Single(findings).Outcome);
    }

    [Fact]
    public void Locals_that_need_themselves_or_double_each_other_end()
    {
        var text = new StringBuilder(PackerTemplates.Hcl).Append("\nlocals {\n  a = local.b\n  b = local.a\n  d0 = \"0123456789\"\n");
        for (var i = 1; i < 60; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"  d{i} = \"${{local.d{i - 1}}}${{local.d{i - 1}}}\"\n");
        var all = Edit.Replace(text.Append("}\n").ToString(), "image_name     = \"app\"", "image_name     = \"${local.a}${local.d59}\"");
        Assert.Empty(new GateRun().With(Path, all).Faults(Path));
    }

    [Theory]
    [InlineData("source \"azure-arm\" \"x\" {\n", 1)]
    [InlineData("a = [", 200_000)]
    [InlineData("a {", 200_000)]
    [InlineData("a = \"${", 100_000)]
    [InlineData("a = (", 100_000)]
    [InlineData("a = -!-!", 100_000)]
    [InlineData("/* ", 100_000)]
    [InlineData("# comment comment comment\n", 200_000)]
    [InlineData("a = <<EOF\n", 100_000)]
    [InlineData("a = \"x\n", 100_000)]
    [InlineData("}\n", 100_000)]
    [InlineData("a = b ? c : ", 100_000)]
    [InlineData("a = x.y[0].*.z\n", 50_000)]
    public void Hostile_text_is_read_to_its_end(string part, int count) =>
        Assert.NotNull(new GateRun().With(Path, new StringBuilder(part.Length * count).Insert(0, part, count).ToString()).Judge(Path));
}
