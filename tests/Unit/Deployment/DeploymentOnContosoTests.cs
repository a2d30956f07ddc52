using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Deployment;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Deployment;

/// <summary>The simulated company, whose gallery has one of each problem.</summary>
public sealed class DeploymentOnContosoTests(UnchangedAzure contoso) : IClassFixture<UnchangedAzure>
{
    private const string Web = SimulatedAzure.WebServer;
    private const string Gallery = ContosoWorld.Gallery;
    private const string Community = "/CommunityGalleries/" + ContosoWorld.CommunityGallery + "/Images/ubuntu-hardened";
    private const string Shared = "/SharedGalleries/" + ContosoWorld.SharedGallery + "/Images/rhel-base";

    /// <summary>Image, region, size, and the rules that fail: errors, and warnings or information in parentheses.</summary>
    [Theory]
    [InlineData(Web + "/versions/2.3.0", "West Europe", "Standard_D4s_v5", "")]
    [InlineData(Web + "/versions/2.3.0", "uksouth", null, "")]
    [InlineData(Web + "/versions/2.4.0", "uksouth", null, "SIG601 (SIG502)")]
    [InlineData(Web + "/versions/2.5.0", "northeurope", "Standard_D4s_v5", "SIG501 SIG601")]
    [InlineData(Web + "/versions/2.6.0", "uksouth", null, "SIG601 (SIG503)")]
    [InlineData(Web + "/versions/2.7.0", "uksouth", null, "SIG505 SIG601")]
    [InlineData(Web + "/versions/2.3.0", "eastus", "Standard_D4s_v5", "SIG601")]
    [InlineData(Web + "/versions/3.0.0", "westeurope", "Standard_D4s_v5", "SIG951")]
    [InlineData(Web + "/versions/1.0.0", "westeurope", "Standard_D4s_v5", "(SIG331)")]
    [InlineData(Web, "northeurope", "Standard_A2_v2", "SIG610")]
    [InlineData(Web, "northeurope", "Standard_DC4as_v5", "SIG610")]
    [InlineData(Web, "eastus", null, "SIG602")]
    [InlineData(Gallery + "/images/legacy", "westeurope", "Standard_A2_v2", "SIG333 (SIG331) (SIG824)")]
    [InlineData(Gallery + "/images/empty", "westeurope", null, "SIG333")]
    [InlineData(Gallery + "/images/none", "westeurope", null, "SIG208")]
    [InlineData(Gallery + "_/images/none", "westeurope", null, "SIG951")]
    [InlineData(Gallery + "/images/db-server-arm/versions/1.2.0", "westeurope", "Standard_D4s_v5", "SIG605 SIG612")]
    [InlineData(Gallery + "/images/appliance", "westeurope", "Standard_D4s_v5", "SIG611 (SIG824)")]
    [InlineData(Gallery + "/images/encrypted/versions/1.0.0", "westeurope", null, "(SIG824)")]
    [InlineData(Gallery + "/images/encrypted/versions/1.1.0", "uksouth", null, "SIG804 (SIG824)")]
    [InlineData(Web + "/versions/2.3.0", "westeurope", "Standard_D4s_v6", "SIG630")]
    [InlineData(Gallery + "/images/appliance/versions/5.0.0", "westeurope", null, "SIG611 SIG951 (SIG824) (SIG937)")]
    [InlineData(Gallery + "/images/appliance/versions/4.9.0", "westeurope", null, "SIG611 SIG936 SIG951 (SIG824)")]
    [InlineData(Shared + "/Versions/9.3.0", "westeurope", "Standard_D4s_v5", "(SIG937)")]
    [InlineData(Shared + "/Versions/9.2.0", "westeurope", "Standard_D4s_v5", "SIG936")]
    [InlineData("/SharedGalleries/" + ContosoWorld.TenantGallery + "/Images/debian-base", "westeurope", "Standard_D4s_v5", "")]
    [InlineData("/SharedGalleries/66666666-6666-4666-8666-666666666666-GAL_OTHER/Images/base", "westeurope", null, "SIG208 SIG721")]
    [InlineData(Community, "westeurope", "Standard_D4s_v5", "")]
    [InlineData(Community + "/Versions/1.0.0", "northeurope", "Standard_D4s_v5", "")]
    [InlineData(Community, "uksouth", null, "SIG208")]
    [InlineData(Shared, "westeurope", "Standard_D4s_v5", "")]
    [InlineData("/subscriptions/" + ContosoWorld.Closed + "/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal/images/img", "westeurope", null, "SIG703 SIG702")]
    public async Task What_prevents_a_deployment_is_reported(string image, string region, string? size, string expected)
    {
        var findings = await AskAsync(contoso.Azure, image, region, size, ContosoWorld.Production);
        var failed = findings.Where(finding => finding.Outcome == FindingOutcome.Failed).OrderBy(finding => finding.RuleId, StringComparer.Ordinal).ToList();
        var reported = failed.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.RuleId)
            .Concat(failed.Where(finding => finding.Severity != FindingSeverity.Error).Select(finding => $"({finding.RuleId})"));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), reported.Order());
        Assert.Equal(!expected.Split(' ').Any(rule => rule.StartsWith("SIG", StringComparison.Ordinal)), new TestResult(image, findings).Passed);
    }

    // 340 of 350 vCPUs are in use.
    [Theory]
    [InlineData(2, FindingOutcome.Passed)]
    [InlineData(3, FindingOutcome.Failed)]
    public async Task The_quota_covers_some_machines_and_no_more(int count, FindingOutcome expected)
    {
        var findings = await AskAsync(contoso.Azure, Web + "/versions/2.3.0", "westeurope", "Standard_D4s_v5", ContosoWorld.Production, count: count);
        Assert.Equal(expected, Assert.Single(findings, finding => finding.RuleId == "SIG637").Outcome);
    }

    [Fact]
    public async Task What_the_owner_of_a_shared_image_deleted_is_not_restored_by_its_consumer()
    {
        var findings = await AskAsync(contoso.Azure, Shared + "/Versions/9.3.0", "westeurope", null, ContosoWorld.Production);
        Assert.Equal(
            $"Get-AzGalleryImageVersion -GalleryUniqueName {ContosoWorld.SharedGallery} -GalleryImageDefinitionName rhel-base -Location westeurope\n"
            + $"az sig image-version list-shared --gallery-unique-name {ContosoWorld.SharedGallery} --gallery-image-definition rhel-base --location westeurope -o table",
            Assert.Single(findings, finding => finding.RuleId == "SIG937").Command);
    }

    [Fact]
    public async Task A_share_that_may_not_be_accepted_is_only_possible()
    {
        var finding = Assert.Single(
            await AskAsync(contoso.Azure, "/SharedGalleries/66666666-6666-4666-8666-666666666666-GAL_OTHER/Images/base", "westeurope", null, ContosoWorld.Production), finding => finding.RuleId == "SIG721");
        Assert.Equal(FindingConfidence.Possible, finding.Confidence);
        Assert.Contains(
            "/locations/westeurope/sharedGallerySubscriptions/66666666-6666-4666-8666-666666666666/sharedGalleries/66666666-6666-4666-8666-666666666666-GAL_OTHER/accept?api-version=2025-12-03",
            finding.Command,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("westeurope", "2.7.0")]
    [InlineData("uksouth", "2.5.0; skipped: 2.7.0 (no replica yet), 2.6.0 (replication state Replicating)")]
    [InlineData("northeurope", "2.7.0")]
    public async Task The_latest_version_is_reported_for_each_region(string region, string expected)
    {
        var findings = await AskAsync(contoso.Azure, Web, region, null, ContosoWorld.Production);
        Assert.Contains(": " + expected + ".", Assert.Single(findings, finding => finding.RuleId == "SIG602").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encrypted_version_cannot_be_used_from_another_subscription()
    {
        var findings = await AskAsync(contoso.Azure, Gallery + "/images/encrypted/versions/1.0.0", "westeurope", null, ContosoWorld.Test);
        Assert.Equal(FindingOutcome.Failed, Assert.Single(findings, finding => finding.RuleId == "SIG802").Outcome);
        Assert.Equal(FindingOutcome.Passed, Assert.Single(findings, finding => finding.RuleId == "SIG701").Outcome);
        // The application is only allowed to read there.
        Assert.Equal((FindingOutcome.Failed, FindingSeverity.Warning), findings.Where(finding => finding.RuleId == "SIG719").Select(finding => (finding.Outcome, finding.Severity)).Single());
    }

    [Fact]
    public async Task A_reader_of_one_image_can_use_it_but_not_read_what_is_compatible()
    {
        const string reader = "dddddddd-dddd-4ddd-8ddd-dddddddddddd";
        var findings = await AskAsync(contoso.Azure, Web + "/versions/2.3.0", "westeurope", "Standard_D4s_v5", ContosoWorld.Production, reader);
        Assert.Equal(FindingOutcome.Passed, Assert.Single(findings, finding => finding.RuleId == "SIG703").Outcome);
        Assert.Equal(FindingOutcome.Passed, Assert.Single(findings, finding => finding.RuleId == "SIG601").Outcome);
        Assert.Equal((FindingOutcome.NotEvaluated, FindingSeverity.Error), findings.Where(finding => finding.RuleId == "SIG610").Select(finding => (finding.Outcome, finding.Severity)).Single());
        Assert.Equal(FindingOutcome.Failed, Assert.Single(await AskAsync(contoso.Azure, Gallery + "/images/appliance", "westeurope", null, ContosoWorld.Production, reader), finding => finding.RuleId == "SIG703").Outcome);
    }

    private static async Task<IReadOnlyList<Finding>> AskAsync(SimulatedAzure azure, string image, string region, string? size, string subscription, string client = ContosoWorld.Client, int count = 1)
    {
        using var transport = new SimulatorTransport(azure.Simulator, azure.World.Access.Find(client)!);
        var reader = new DeploymentReader(new AzureView(new ArmReader(transport), subscription), azure.Clock.GetUtcNow());
        var question = new DeploymentQuestion
        {
            Image = ImageReference.Read(image)!,
            Region = AzureRegion.Normalize(region),
            SubscriptionId = subscription,
            VmSize = size,
            HasOsProfile = true,
            HasPlan = false,
            Count = count,
        };
        return SigEngine.Default.Deployment(await reader.ReadAsync(question, CancellationToken.None));
    }
}
