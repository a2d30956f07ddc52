using System.Text.Json.Nodes;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>What Get-SigReplicationHealth reads only on request: the recycle bin, sharing, validations.</summary>
public sealed class VersionDetailsTests
{
    private const string Appliance = ContosoWorld.Gallery + "/images/appliance";
    private const string TestGallery = "/subscriptions/" + ContosoWorld.Test + "/resourceGroups/rg-test-images/providers/Microsoft.Compute/galleries/gal_test";
    private const string Validated = Appliance + "/versions/6.0.0";

    [Fact]
    public async Task Soft_deleted_versions_have_their_dates_and_the_line_that_restores_them()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        Assert.Equal(["5.0.1"], Run(azure, "Get-SigReplicationHealth rg-golden-images gal_contoso appliance").Select(health => health.Name));
        var all = Run(azure, "Get-SigReplicationHealth rg-golden-images gal_contoso appliance -IncludeSoftDeleted");
        Assert.Equal(["5.0.1 Healthy", "5.0.0 SoftDeleted SIG937", "4.9.0 SoftDeleted SIG936"],
            all.Select(health => $"{health.Name} {health.State} {string.Join(' ', health.Findings.Where(finding => finding.RuleId is "SIG936" or "SIG937").Select(finding => finding.RuleId))}".TrimEnd()));
        var (usable, gone) = (all[1], all[2]);
        Assert.Equal((28, 36, -3), (Days(usable.UsableUntil), Days(usable.RestorableUntil), Days(usable.DeletedDate)));
        Assert.Equal((-2, 6, -33), (Days(gone.UsableUntil), Days(gone.RestorableUntil), Days(gone.DeletedDate)));
        Assert.Equal((Appliance + "/versions/4.9.0", "appliance", "gal_contoso"), (gone.ResourceId, gone.GalleryImageDefinitionName, gone.GalleryName));
        Assert.All([usable, gone], health =>
        {
            var finding = Assert.Single(health.Findings);
            Assert.Equal((FindingSeverity.Warning, health.ResourceId), (finding.Severity, finding.Target));
            Assert.Contains($"az sig image-version undelete -g rg-golden-images -r gal_contoso -i appliance -e {health.Name}", finding.Command, StringComparison.Ordinal);
            Assert.Contains($"Restore-AzGalleryImageVersion -ResourceGroupName rg-golden-images -GalleryName gal_contoso -GalleryImageDefinitionName appliance -Name {health.Name}", finding.Command, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("rg-golden-images gal_contoso appliance 4.*", "4.9.0")]
    [InlineData("-ResourceId '" + Appliance + "'", "5.0.0 4.9.0")]
    [InlineData("-ResourceId '" + Appliance + "/versions/5.0.1'", "5.0.0 4.9.0")]
    [InlineData("rg-golden-images gal_contoso empty", "")]
    [InlineData("rg-golden-images gal_contoso", "5.0.0 4.9.0")]
    public async Task The_recycle_bins_of_the_definitions_concerned_are_read(string arguments, string expected)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var deleted = Run(azure, $"Get-SigReplicationHealth {arguments} -IncludeSoftDeleted").Where(health => health.State == ReplicationHealthState.SoftDeleted);
        Assert.Equal(expected, string.Join(' ', deleted.Select(health => health.Name)));
    }

    [Theory]
    [InlineData(FaultKind.Forbidden, 1)]
    [InlineData(FaultKind.NotFound, 0)]
    public async Task A_bin_that_cannot_be_read_is_an_error_unless_there_is_none(FaultKind kind, int errors)
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        simulated.Simulator.Faults.Add(kind, "softDeletedArtifactTypes");
        using var azure = new SimulatedSession(simulated);
        Assert.Single(azure.Session.Run("Get-SigReplicationHealth rg-golden-images gal_contoso appliance -IncludeSoftDeleted"));
        Assert.Equal(errors, azure.Session.Errors.Count);
    }

    [Fact]
    public async Task Sharing_shows_with_whom_and_where_it_has_taken_effect()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var health = Assert.Single(Run(azure, $"Get-SigReplicationHealth -ResourceId '{TestGallery}' -IncludeSharing"));
        Assert.Equal(("Groups", ContosoWorld.Production), (health.SharingPermission, Assert.Single(health.SharedWith)));
        Assert.Equal("northeurope Succeeded", Assert.Single(health.Regions) is var region ? $"{region.Region} {region.SharingState}" : "");
        Assert.Contains("has failed in uksouth", Assert.Single(health.Findings, finding => finding.RuleId == "SIG720").Message, StringComparison.Ordinal);
        var without = Assert.Single(Run(azure, $"Get-SigReplicationHealth -ResourceId '{TestGallery}'"));
        Assert.Equal(("", 0, ""), (without.SharingPermission, without.SharedWith.Count, without.Regions[0].SharingState));
        Assert.DoesNotContain(without.Findings, finding => finding.RuleId == "SIG720");
    }

    [Fact]
    public async Task A_gallery_is_read_once_and_if_it_cannot_be_read_each_version_says_so()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        using var azure = new SimulatedSession(simulated);
        simulated.Simulator.Requests.Clear();
        Run(azure, "Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 -IncludeSharing");
        Assert.Equal(1, simulated.Simulator.Requests.Arm.Count(request => request.Path.EndsWith("/gal_contoso", StringComparison.Ordinal)));
        Assert.True(simulated.World.Remove(ContosoWorld.Gallery));
        Assert.All(Run(azure, "Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 2.3.0, 2.4.0 -IncludeSharing"),
            health => Assert.Equal(FindingOutcome.NotEvaluated, Assert.Single(health.Findings, finding => finding.RuleId == "SIG720").Outcome));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("-IncludeValidation", 1)]
    public async Task A_validation_that_failed_is_found_on_request(string parameters, int count)
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        simulated.World.Put(Validated, """{"location":"westeurope","properties":{"provisioningState":"Succeeded","publishingProfile":{"targetRegions":[{"name":"West Europe","regionalReplicaCount":3}]}}}""")
            .WithExpanded("ReplicationStatus", JsonNode.Parse("""{"replicationStatus":{"aggregatedState":"Completed","summary":[{"region":"westeurope","state":"Completed","progress":100}]}}""")!.AsObject())
            .WithExpanded("ValidationProfile", JsonNode.Parse("""{"validationsProfile":{"executedValidations":[{"type":"TrustedLaunch","status":"Failed","version":"1.0","executionTime":"2026-01-01T00:00:00Z"}]}}""")!.AsObject());
        using var azure = new SimulatedSession(simulated);
        var health = Assert.Single(Run(azure, $"Get-SigReplicationHealth -ResourceId '{Validated}' {parameters}"));
        Assert.Equal(count, health.Findings.Count(finding => finding.RuleId == "SIG342"));
    }

    private static int Days(DateTimeOffset? time) => (int)Math.Round((time!.Value - DateTimeOffset.UtcNow).TotalDays);

    private static List<ReplicationHealth> Run(SimulatedSession azure, string script) => azure.Session.Run<ReplicationHealth>(script);
}
