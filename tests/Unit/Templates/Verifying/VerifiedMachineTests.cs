using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Templates.Verifying;

/// <summary>VMs, scale sets, and disks of a template, tested as Test-SigDeployment tests them.</summary>
public sealed class VerifiedMachineTests(UnchangedAzure unchanged) : IClassFixture<UnchangedAzure>
{
    private const string Web = SimulatedAzure.WebServer;

    private SimulatedAzure Azure => unchanged.Azure;

    [Theory]
    [InlineData(Web + "/versions/2.3.0", "westeurope", "Standard_D4s_v5", "", "")]
    [InlineData(Web, "westeurope", "Standard_D4s_v5", "", "")]
    [InlineData(Web + "/versions/2.3.0", "eastus", "Standard_D4s_v5", "SIG601", Web)]
    [InlineData(Web + "/versions/9.9.9", "westeurope", "Standard_D4s_v5", "SIG951", Web)]
    [InlineData(Web + "/versions/2.3.0", "westeurope", "Standard_A2_v2", "SIG610", "Standard_A2_v2")]
    [InlineData(Web + "/versions/2.3.0", "westeurope", "Standard_D4ps_v5", "SIG612", "Standard_D4ps_v5")]
    public async Task A_VM_can_be_created_from_an_existing_image(string image, string region, string size, string rules, string at)
    {
        var template = TemplateTester.Template(Machine(image, region, size));
        var faults = await VerifiedRun.ErrorsAsync(Azure, template);
        Assert.Equal(rules, string.Join(",", faults.Select(finding => finding.RuleId).Order(StringComparer.Ordinal)));
        if (at.Length > 0)
            Assert.Contains(faults, finding => finding.Line == Edit.LineOf(template, "\"" + at));
    }

    [Fact]
    public async Task A_scale_set_and_a_disk_are_tested_as_well()
    {
        var scaleSet = $$"""
            { "type": "Microsoft.Compute/virtualMachineScaleSets", "apiVersion": "2024-07-01", "name": "ss", "location": "eastus", "sku": { "name": "Standard_D4s_v5", "capacity": 3 },
              "properties": { "virtualMachineProfile": { "osProfile": {}, "storageProfile": { "imageReference": { "id": "{{Web}}/versions/2.3.0" } } } } }
            """;
        var disk = $$"""
            { "type": "Microsoft.Compute/disks", "apiVersion": "2024-03-02", "name": "disk", "location": "eastus",
              "properties": { "creationData": { "createOption": "FromImage", "galleryImageReference": { "id": "{{Web}}/versions/2.3.0" } } } }
            """;
        var findings = await VerifiedRun.FindingsAsync(Azure, TemplateTester.Template(scaleSet + "," + disk));
        Assert.Equal(2, findings.Count(finding => finding is { RuleId: "SIG601", Outcome: FindingOutcome.Failed }));
        // No size was specified for a disk, and none is missing.
        Assert.DoesNotContain(findings, finding => finding.Message.Contains("-VMSize", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_definition_in_Azure_is_compared_with_the_request()
    {
        var template = TemplateTester.Template(Machine(ContosoWorld.Gallery + "/images/db-server-arm/versions/1.2.0", "westeurope", "Standard_D4ps_v5"));
        var finding = Assert.Single(await VerifiedRun.FindingsAsync(Azure, template), finding => finding.RuleId == "SIG605");
        Assert.Equal(FindingOutcome.Failed, finding.Outcome);
    }

    [Theory]
    [InlineData("'Microsoft.Compute/galleries/images/versions', 'gal_new', 'web', '1.0.0'")]
    [InlineData("'Microsoft.Compute/galleries/images/versions', 'gal_new', 'web', 'latest'")]
    [InlineData("'Microsoft.Compute/galleries/images', 'gal_new', 'web'")]
    public async Task An_image_that_the_template_creates_is_not_asked_for(string id)
    {
        var template = TemplateTester.Template(TemplateTester.Gallery("gal_new") + "," + TemplateTester.Definition("gal_new/web") + ","
            + VerifiedTemplateTests.Version("gal_new/web/1.0.0", ContosoWorld.Group + "/providers/Microsoft.Compute/images/web-server-2025-2.3.0") + ","
            + Machine($"[resourceId({id})]", "westeurope", "Standard_D4s_v5"));
        Assert.DoesNotContain(await VerifiedRun.FindingsAsync(Azure, template), finding => finding is { Outcome: FindingOutcome.Failed, RuleId: "SIG951" or "SIG208" or "SIG601" });
    }

    [Theory]
    [InlineData("[parameters('image')]", "westeurope", "parameters('image')")]
    [InlineData(Web + "/versions/2.3.0", "[parameters('image')]", "parameters('image')")]
    public async Task An_unknown_image_or_region_is_not_evaluated(string image, string region, string expression)
    {
        var template = TemplateTester.Template(Machine(image, region, "Standard_D4s_v5"), """ "image": { "type": "string" } """);
        var findings = await VerifiedRun.FindingsAsync(Azure, template);
        Assert.DoesNotContain(findings, finding => finding.Outcome == FindingOutcome.Failed);
        Assert.Contains(findings, finding => finding.Outcome == FindingOutcome.NotEvaluated && finding.Message.Contains(expression, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_size_leaves_only_the_questions_about_the_size_open()
    {
        var template = TemplateTester.Template(Machine(Web + "/versions/2.3.0", "eastus", "[parameters('size')]"), """ "size": { "type": "string" } """);
        var findings = await VerifiedRun.FindingsAsync(Azure, template);
        Assert.Equal("SIG601", Assert.Single(findings, finding => finding.Outcome == FindingOutcome.Failed).RuleId);
        Assert.Contains(findings, finding => finding.RuleId == "SIG610" && finding.Message.Contains("parameters('size')", StringComparison.Ordinal));
    }

    private static string Machine(string image, string region, string size) => $$"""
        { "type": "Microsoft.Compute/virtualMachines", "apiVersion": "2024-07-01", "name": "vm", "location": "{{region}}",
          "properties": {
            "hardwareProfile": {
              "vmSize": "{{size}}" },
            "securityProfile": { "securityType": "Standard" },
            "osProfile": { "computerName": "vm" },
            "storageProfile": { "imageReference": {
              "id": "{{image}}" } } } }
        """;
}
