using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Unit.Templates.Terraform;

namespace SigTroubleshoot.Unit.Templates.Suppressing;

public sealed class TemplateRunTests
{
    private static readonly DateTimeOffset Today = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static string Suppressed(string suppressions) => TemplateTester.Gallery("my-gallery", $$"""
        , "metadata": { "sigtroubleshoot": {{suppressions}} }
        """);

    private static (List<Finding> Findings, List<SettingsNotice> Notices) Run(string settings, bool ignores, params (string Path, string Text)[] files)
    {
        var all = files.ToDictionary(file => file.Path, file => new SourceFile(file.Path, file.Text), StringComparer.Ordinal);
        var inputs = new TemplateInputs { Open = all.GetValueOrDefault, List = _ => [.. all.Keys] };
        var run = SigEngine.Default.Templates(inputs, SettingsReader.Read("/repo/sigtroubleshoot.json", settings, SigEngine.Default.Rules), ignores, Today);
        foreach (var file in all.Values)
            run.TryAdd(file);
        List<Finding> findings = [.. run.Judge().Where(finding => finding.Outcome == FindingOutcome.Failed)];
        return (findings, [.. run.Notices()]);
    }

    private static Finding One(string text, out List<SettingsNotice> notices, string settings = "{}", bool ignores = false, string path = "/repo/main.json")
    {
        var (findings, said) = Run(settings, ignores, (path, text));
        notices = said;
        return Assert.Single(findings);
    }

    [Fact]
    public void Metadata_suppresses_the_findings_of_its_resource_only()
    {
        var (findings, notices) = Run("{}", false, ("/repo/main.json", TemplateTester.Template(Suppressed("""{ "rule": "SIG101", "reason": "renamed in spring" }""") + ",\n" + TemplateTester.Gallery("other-gallery"))));
        Assert.Empty(notices);
        Assert.Equal(["renamed in spring", null], findings.Select(finding => finding.Suppression?.Reason));
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Error, finding.Severity));
        Assert.True(findings[0].Suppression!.IsInFile);
    }

    [Fact]
    public void A_finding_at_a_default_value_belongs_to_the_resource()
    {
        var resource = Suppressed("""{ "rule": "SIG101", "reason": "r" }""").Replace("my-gallery", "[parameters('name')]", StringComparison.Ordinal);
        var finding = One(TemplateTester.Template(resource, """ "name": { "type": "string", "defaultValue": "my-gallery" } """), out var notices);
        Assert.Empty(notices);
        Assert.Equal(4, finding.Line);
        Assert.Equal("r", finding.Suppression?.Reason);
    }

    [Theory]
    [InlineData("""{ "rule": "SIG101" }""", FindingSeverity.Warning, "has no reason")]
    [InlineData("""{ "rule": "SIG101", "reason": "r", "expires": "2027-01-30" }""", FindingSeverity.Warning, "expired on 2027-01-30")]
    [InlineData("""{ "rule": "SIG101", "reason": "r", "expires": "soon" }""", FindingSeverity.Warning, "'soon' is not a date")]
    [InlineData("""{ "rule": "SIG102", "reason": "r" }""", FindingSeverity.Information, "matched no finding")]
    [InlineData("\"SIG101\"", FindingSeverity.Warning, "must be an object")]
    public void What_has_no_effect_is_said(string suppression, FindingSeverity severity, string reason)
    {
        Assert.Null(One(TemplateTester.Template(Suppressed(suppression)), out var notices).Suppression);
        var notice = Assert.Single(notices);
        Assert.Equal((severity, "/repo/main.json"), (notice.Severity, notice.File));
        Assert.Contains(reason, notice.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/repo/main.jsonc")]
    [InlineData("/repo/main.json")]
    public void A_comment_in_a_template_is_about_the_resource_after_or_around_it(string path)
    {
        var text = TemplateTester.Template($"{TemplateTester.Gallery("gal_one")},\n// sig:ignore SIG101 before\n{TemplateTester.Gallery("my-gallery")},\n{TemplateTester.Gallery("other-gallery").Replace("\"location\"", "/* sig:ignore SIG101 inside */\n\"location\"", StringComparison.Ordinal)},\n{TemplateTester.Gallery("third-gallery")}");
        var (findings, notices) = Run("{}", false, (path, text));
        Assert.Empty(notices);
        Assert.Equal(["before", "inside", null], findings.Select(finding => finding.Suppression?.Reason));
    }

    [Fact]
    public void A_comment_before_a_parameter_is_about_its_value()
    {
        var text = TemplateTester.Template(TemplateTester.Gallery("[parameters('name')]"), "\n// sig:ignore SIG101 the default is never used\n\"name\": { \"type\": \"string\", \"defaultValue\": \"my-gallery\" }\n");
        Assert.Equal("the default is never used", One(text, out var notices).Suppression?.Reason);
        Assert.Empty(notices);
    }

    [Fact]
    public void A_comment_before_a_resource_of_a_nested_deployment_is_not_about_the_others()
    {
        var nested = $$"""
            { "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "inner", "properties": { "mode": "Incremental", "template":
            {{TemplateTester.Template("// sig:ignore SIG101 why\n" + TemplateTester.Gallery("my-gallery") + ",\n" + TemplateTester.Gallery("other-gallery"))}} } }
            """;
        Assert.Equal(["why", null], Run("{}", false, ("/repo/main.json", TemplateTester.Template(nested))).Findings.Select(finding => finding.Suppression?.Reason));
    }

    [Fact]
    public void Equal_addresses_in_other_files_are_other_resources()
    {
        var text = TemplateTester.Template(Suppressed("""{ "rule": "SIG101", "reason": "r" }"""));
        var (findings, _) = Run("{}", false, ("/repo/a.json", text), ("/repo/b.json", TemplateTester.Template(TemplateTester.Gallery("other-gallery"))));
        Assert.Equal([true, false], findings.Select(finding => finding.Suppression is not null));
    }

    [Fact]
    public void Settings_suppress_and_rank()
    {
        const string settings = """{ "suppressions": [{ "rule": "SIG101", "file": "main.json", "reason": "accepted" }], "severities": { "SIG101": "Warning" } }""";
        var finding = One(TemplateTester.Template(TemplateTester.Gallery("my-gallery")), out var notices, settings);
        Assert.Empty(notices);
        Assert.Equal(("accepted", FindingSeverity.Warning), (finding.Suppression?.Reason, finding.Severity));
        Assert.Empty(Run("""{ "severities": { "SIG101": "Off" } }""", false, ("/repo/main.json", TemplateTester.Template(TemplateTester.Gallery("my-gallery")))).Findings);
    }

    [Fact]
    public void All_suppressions_can_be_ignored()
    {
        const string settings = """{ "suppressions": [{ "rule": "SIG101", "reason": "accepted" }, { "rule": "SIG102", "reason": "unused" }] }""";
        Assert.Null(One(TemplateTester.Template(Suppressed("""{ "rule": "SIG101", "reason": "r" }""")), out var notices, settings, ignores: true).Suppression);
        Assert.Empty(notices);
    }

    private const string Packer = """
        source "azure-arm" "web" {
          # sig:ignore SIG101 an old gallery
          location        = "westeurope"
          use_azure_cli_auth = true
          os_type         = "Linux"
          image_publisher = "Canonical"
          image_offer     = "ubuntu-24_04-lts"
          image_sku       = "server"
          shared_image_gallery_destination {
            subscription   = "11111111-1111-1111-1111-111111111111"
            resource_group = "rg"
            gallery_name   = "my-gallery"
            image_name     = "web"
            image_version  = "1.0.0"
            replication_regions = ["westeurope"]
          }
        }

        build {
          sources = ["source.azure-arm.web"]
        }
        """;

    [Fact]
    public void A_comment_in_a_Packer_template_is_about_its_block()
    {
        var (findings, _) = Run("{}", false, ("/repo/web.pkr.hcl", Packer));
        Assert.Equal("an old gallery", Assert.Single(findings, finding => finding.RuleId == "SIG101").Suppression?.Reason);
        (findings, _) = Run("{}", false, ("/repo/web.pkr.hcl", Packer.Replace("  # sig:ignore SIG101 an old gallery\n", "", StringComparison.Ordinal) + "\n# sig:ignore SIG101 in no block\n"));
        Assert.Null(Assert.Single(findings, finding => finding.RuleId == "SIG101").Suppression);
    }

    [Theory]
    [InlineData("resource \"azurerm_shared_image_version\" \"web\" {", "# sig:ignore SIG301 before\nresource \"azurerm_shared_image_version\" \"web\" {", true)]
    [InlineData("  gallery_name        = azurerm_shared_image_gallery.main.name\n  image_name          = azurerm_shared_image.each[\"web\"].name\n  resource_group_name = azurerm_resource_group.images.name\n  location            = azurerm_resource_group.images.location\n  managed_image_id    = azurerm_image.source.id\n  replication_mode", "  // sig:ignore SIG301 inside\n  replication_mode", true)]
    [InlineData("resource \"azurerm_shared_image_version\" \"dynamic\" {", "# sig:ignore SIG301 another one\nresource \"azurerm_shared_image_version\" \"dynamic\" {", false)]
    public void A_comment_in_the_configuration_is_about_the_plan(string old, string replacement, bool applies)
    {
        const string web = "azurerm_shared_image_version.web";
        var gallery = new PlannedGallery().Edit("main.tf", old, replacement).Set(web, "name", "1.0");
        var finding = Assert.Single(gallery.ToRun().Judge("infra/plan.json"), finding => finding.RuleId == "SIG301");
        Assert.Equal(applies, finding.Suppression is not null);
        // Without the configuration, nobody sees its comments.
        Assert.Null(Assert.Single(gallery.ToRun(withSources: false).Judge("infra/plan.json"), finding => finding.RuleId == "SIG301").Suppression);
    }

    private const string Bicep = """
        param name string = 'my-gallery'

        resource gallery 'Microsoft.Compute/galleries@2023-07-03' = {
          name: name
          location: 'westeurope'
        }

        resource other 'Microsoft.Compute/galleries@2023-07-03' = {
          name: 'other-gallery'
          location: 'westeurope'
        }
        """;

    [Theory]
    [InlineData("param name", "// sig:ignore SIG101 the parameter\nparam name", true, false)]
    [InlineData("resource gallery", "// sig:ignore SIG101 the resource\n@description('x')\nresource gallery", true, false)]
    [InlineData("resource other", "// sig:ignore SIG101 the resource\nresource other", false, true)]
    [InlineData("  name: 'other-gallery'", "  name: 'other-gallery' // sig:ignore SIG101 at the end of the line", false, true)]
    public void A_comment_in_a_Bicep_file_is_about_its_declaration(string old, string replacement, bool first, bool second)
    {
        var (findings, notices) = Run("{}", false, ("/repo/main.bicep", Templates.Edit.Replace(Bicep, old, replacement)));
        Assert.Empty(notices);
        Assert.Equal([first, second], findings.Where(finding => finding.RuleId == "SIG101").Select(finding => finding.Suppression is not null));
    }
}
