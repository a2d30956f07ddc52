using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Templates.Verifying;

/// <summary>What a template leaves open, as Azure answers it: names, what is fixed, sources, regions.</summary>
public sealed class VerifiedTemplateTests(UnchangedAzure unchanged) : IClassFixture<UnchangedAzure>
{
    private const string Image = ContosoWorld.Group + "/providers/Microsoft.Compute/images/web-server-2025-2.3.0";

    private SimulatedAzure Azure => unchanged.Azure;

    [Theory]
    [InlineData("gal_free", "westeurope", "rg-golden-images", "")]
    [InlineData("gal_contoso", "westeurope", "rg-golden-images", "")]
    [InlineData("gal_contoso", "westeurope", "RG-Golden-Images", "")]
    [InlineData("gal_contoso", "westeurope", "rg-workloads", "SIG104")]
    [InlineData("GAL_CONTOSO", "westeurope", "rg-workloads", "SIG104")]
    [InlineData("gal_contoso", "northeurope", "rg-golden-images", "SIG105")]
    [InlineData("gal_contoso", "northeurope", "rg-workloads", "SIG104")]
    public async Task The_name_of_a_gallery_is_free_or_its_own(string name, string location, string group, string rule)
    {
        var template = TemplateTester.Template(TemplateTester.Gallery(name).Replace("westeurope", location, StringComparison.Ordinal));
        var faults = await VerifiedRun.FaultsAsync(Azure, template, VerifiedRun.Inputs with { ResourceGroup = group });
        Assert.Equal(rule.Length == 0 ? "" : VerifiedRun.At(rule, template, name), faults);
    }

    [Fact]
    public async Task A_region_that_the_subscription_does_not_have_is_a_fault()
    {
        var template = TemplateTester.Template(TemplateTester.Gallery("gal_free").Replace("westeurope", "chinanorth", StringComparison.Ordinal));
        var finding = Assert.Single(await VerifiedRun.FindingsAsync(Azure, template), finding => finding.RuleId == "SIG106");
        Assert.Equal((FindingOutcome.Failed, Edit.LineOf(template, "chinanorth")), (finding.Outcome, finding.Line));
    }

    [Theory]
    [InlineData("", "", "")]
    [InlineData("\"location\": \"westeurope\"", "\"location\": \"northeurope\"", "SIG209")]
    [InlineData("\"osType\": \"Windows\"", "\"osType\": \"Linux\"", "SIG210")]
    [InlineData("\"osState\": \"Generalized\"", "\"osState\": \"Specialized\"", "SIG210")]
    [InlineData("\"sku\": \"2025\"", "\"sku\": \"2026\"", "SIG210")]
    [InlineData("TrustedLaunchSupported", "TrustedLaunch", "SIG211")]
    public async Task What_is_fixed_in_an_existing_definition_must_not_change(string old, string replacement, string rule)
    {
        var own = WebServer("gal_contoso/web-server-2025");
        var template = TemplateTester.Template(old.Length == 0 ? own : own.Replace(old, replacement, StringComparison.Ordinal));
        Assert.Equal(rule.Length == 0 ? "" : VerifiedRun.At(rule, template, replacement), await VerifiedRun.FaultsAsync(Azure, template));
    }

    [Fact]
    public async Task A_change_of_features_that_the_request_allows_is_no_fault()
    {
        var template = TemplateTester.Template(WebServer("gal_contoso/web-server-2025").Replace("TrustedLaunchSupported", "TrustedLaunch", StringComparison.Ordinal)
            .Replace("\"osType\"", "\"allowUpdateImage\": true, \"osType\"", StringComparison.Ordinal));
        Assert.DoesNotContain("SIG211", await VerifiedRun.FaultsAsync(Azure, template), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identifier_that_another_definition_has_is_a_fault()
    {
        var template = TemplateTester.Template(WebServer("gal_contoso/web-server-new"));
        var finding = Assert.Single(await VerifiedRun.FindingsAsync(Azure, template), finding => finding.Outcome == FindingOutcome.Failed);
        Assert.Equal("SIG206", finding.RuleId);
        Assert.Contains("'web-server-2025'", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gal_missing", "SIG207")]
    [InlineData("gal_contoso", "")]
    public async Task The_gallery_of_a_definition_exists_or_is_deployed_with_it(string gallery, string rule)
    {
        var definition = TemplateTester.Definition(gallery + "/new-image");
        var template = TemplateTester.Template(definition);
        Assert.Equal(rule.Length == 0 ? "" : VerifiedRun.At(rule, template, gallery), await VerifiedRun.FaultsAsync(Azure, template));
        Assert.Equal("", await VerifiedRun.FaultsAsync(Azure, TemplateTester.Template(TemplateTester.Gallery(gallery) + "," + definition)));
        Assert.Equal("", await VerifiedRun.FaultsAsync(Azure, TemplateTester.Template(TemplateTester.Gallery(gallery, ", \"condition\": \"[parameters('new')]\"") + "," + definition, """ "new": { "type": "bool" } """)));
    }

    [Fact]
    public async Task A_gallery_in_another_file_of_the_run_is_not_asked_for()
    {
        var run = new GateRun { Inputs = VerifiedRun.Inputs }.With("gallery.json", TemplateTester.Template(TemplateTester.Gallery("gal_missing"))).With("image.json", TemplateTester.Template(TemplateTester.Definition("gal_missing/new-image")));
        Assert.DoesNotContain(await run.VerifyAsync(VerifiedRun.Azure(Azure)), finding => finding.RuleId == "SIG207");
    }

    [Theory]
    [InlineData("web-server-2025/9.0.0", "")]
    [InlineData("web-server-2026/9.0.0", "SIG304")]
    public async Task The_definition_of_a_version_exists(string name, string rule)
    {
        var template = TemplateTester.Template(Version("gal_contoso/" + name, Image));
        var faults = await VerifiedRun.FindingsAsync(Azure, template);
        Assert.Equal(rule, string.Join(",", faults.Where(finding => finding.Outcome == FindingOutcome.Failed && finding.Severity == FindingSeverity.Error).Select(finding => finding.RuleId)));
        Assert.All(faults.Where(finding => finding.RuleId == "SIG304"), finding => Assert.Contains("'web-server-2025'", finding.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/images/nothing", "SIG402")]
    [InlineData("/images/web-server-broken", "SIG438")]
    [InlineData("/galleries/gal_contoso/images/legacy/versions/1.0.0", "SIG431")]
    [InlineData("/galleries/gal_contoso/images/encrypted/versions/1.0.0", "SIG432")]
    [InlineData("/images/web-server-2025-2.3.0", "")]
    public async Task The_source_of_a_version_exists_is_ready_and_fits(string source, string rule)
    {
        var id = ContosoWorld.Group + "/providers/Microsoft.Compute" + source;
        var template = TemplateTester.Template(Version("gal_contoso/web-server-2025/9.0.0", id));
        var faults = await VerifiedRun.ErrorsAsync(Azure, template);
        Assert.Equal(rule, string.Join(",", faults.Select(finding => finding.RuleId)));
        Assert.All(faults, finding => Assert.Equal(("main.json", Edit.LineOf(template, id)), (finding.Source, finding.Line)));
    }

    [Fact]
    public async Task A_source_in_another_region_is_a_fault()
    {
        var template = TemplateTester.Template(Version("gal_contoso/web-server-2025/9.0.0", Image, location: "northeurope"));
        Assert.Contains("SIG401", await VerifiedRun.FaultsAsync(Azure, template), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vm-db-build", "SIG430,SIG432,SIG424")]
    [InlineData("vm-web-build", "")]
    [InlineData("vm-missing", "SIG402")]
    public async Task A_VM_as_a_source_is_read_with_its_instance_view_and_its_disks(string machine, string rules)
    {
        var template = TemplateTester.Template(Version("gal_contoso/web-server-2025/9.0.0", ContosoWorld.Group + "/providers/Microsoft.Compute/virtualMachines/" + machine, "virtualMachineId"));
        var faults = (await VerifiedRun.FindingsAsync(Azure, template)).Where(finding => finding.Outcome == FindingOutcome.Failed && finding.Severity == FindingSeverity.Error);
        Assert.Equal(rules.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(), faults.Select(finding => finding.RuleId).Order());
    }

    [Theory]
    [InlineData(Image, "")]
    [InlineData(ContosoWorld.Group + "/providers/Microsoft.Compute/images/web-server-broken", "SIG305")]
    public async Task The_source_of_an_existing_version_must_not_change(string source, string rule)
    {
        var template = TemplateTester.Template(Version("gal_contoso/web-server-2025/2.3.0", source));
        var faults = await VerifiedRun.FaultsAsync(Azure, template);
        Assert.Equal(rule.Length > 0, faults.Contains("SIG305", StringComparison.Ordinal));
        if (rule.Length > 0)
            Assert.Contains(VerifiedRun.At(rule, template, source), faults, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_target_region_is_open()
    {
        const string Regions = """[ { "name": "westeurope", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" }, { "name": "chinanorth", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" } ]""";
        var template = TemplateTester.Template(Version("gal_contoso/web-server-2025/9.0.0", Image).Replace(TemplateTester.TwoRegions, Regions, StringComparison.Ordinal));
        var finding = Assert.Single(await VerifiedRun.FindingsAsync(Azure, template), finding => finding.RuleId == "SIG106");
        Assert.Equal((FindingOutcome.Failed, Edit.LineOf(template, "chinanorth")), (finding.Outcome, finding.Line));
    }

    [Fact]
    public async Task A_source_that_the_template_creates_is_not_asked_for()
    {
        const string Managed = """{ "type": "Microsoft.Compute/images", "apiVersion": "2023-07-03", "name": "img", "location": "westeurope", "properties": { "hyperVGeneration": "V2" } }""";
        var template = TemplateTester.Template(Managed + "," + TemplateTester.Version("gal_contoso/web-server-2025/9.0.0"));
        Assert.DoesNotContain("SIG402", await VerifiedRun.FaultsAsync(Azure, template), StringComparison.Ordinal);
        Assert.Contains("SIG402", await VerifiedRun.FaultsAsync(Azure, TemplateTester.Template(TemplateTester.Version("gal_contoso/web-server-2025/9.0.0"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_group_that_does_not_exist_is_a_fault()
    {
        var template = TemplateTester.Template(TemplateTester.Gallery("gal_free"));
        Assert.Equal(VerifiedRun.At("SIG950", template, "gal_free"), await VerifiedRun.FaultsAsync(Azure, template, VerifiedRun.Inputs with { ResourceGroup = "rg-missing" }));
    }

    internal static string WebServer(string name) => TemplateTester.Definition(name, sku: "2025").Replace("\"osType\": \"Linux\"", "\"osType\": \"Windows\"", StringComparison.Ordinal)
        .Replace("\"offer\": \"web\"", "\"offer\": \"WebServer\"", StringComparison.Ordinal);

    internal static string Version(string name, string source, string property = "id", string location = "westeurope") =>
        TemplateTester.Version(name, location: location, source: $$"""{ "{{property}}": "{{source}}" }""");
}
