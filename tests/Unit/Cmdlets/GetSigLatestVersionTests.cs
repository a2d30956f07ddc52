using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>Get-SigLatestVersion against the simulated Azure.</summary>
public sealed class GetSigLatestVersionTests
{
    private const string Web = SimulatedAzure.WebServer;

    [Fact]
    public async Task Each_region_has_its_latest_version_and_the_reasons_for_the_newer_ones()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var regions = Run(azure, "Get-SigLatestVersion rg-golden-images gal_contoso web-server-2025").ToDictionary(item => item.Location);
        Assert.Equal(["northeurope", "uksouth", "westeurope"], regions.Keys.Order());
        Assert.All(regions.Values, item => Assert.Equal((Web, "2.7.0", "gal_contoso", "web-server-2025", "rg-golden-images", ContosoWorld.Production),
            (item.DefinitionId, item.Newest, item.GalleryName, item.GalleryImageDefinitionName, item.ResourceGroupName, item.SubscriptionId)));
        Assert.Equal(("2.7.0", true, Web + "/versions/2.7.0", ""), (regions["westeurope"].Version, regions["westeurope"].IsNewest, regions["westeurope"].ResourceId, regions["westeurope"].Reason));
        Assert.Empty(regions["westeurope"].Skipped);
        Assert.Equal(("2.5.0", false, FindingOutcome.Passed), (regions["uksouth"].Version, regions["uksouth"].IsNewest, regions["uksouth"].Outcome));
        Assert.Equal([("2.7.0", SkippedReason.NoReplica, ""), ("2.6.0", SkippedReason.NotCompleted, "Replicating")], regions["uksouth"].Skipped.Select(version => (version.Name, version.Reason, version.State)));
        Assert.Equal("Skipped: 2.7.0 (no replica yet), 2.6.0 (replication state Replicating).", regions["uksouth"].Reason);
    }

    [Fact]
    public async Task A_definition_without_a_usable_version_is_answered()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var legacy = Run(azure, "Get-SigLatestVersion rg-golden-images gal_contoso legacy");
        Assert.Equal(["northeurope", "westeurope"], legacy.Select(item => item.Location).Order());
        Assert.All(legacy, item =>
        {
            Assert.Equal(("", "", FindingOutcome.Failed), (item.Version, item.ResourceId, item.Outcome));
            Assert.Equal("No version is the latest one here: 1.1.0 (excluded from latest), 1.0.0 (excluded from latest).", item.Reason);
            Assert.Equal(("SIG333", FindingSeverity.Warning), (Assert.Single(item.Findings).RuleId, item.Findings[0].Severity));
        });
        var empty = Assert.Single(Run(azure, "Get-SigLatestVersion rg-golden-images gal_contoso empty"));
        Assert.Equal(("", "", "", FindingOutcome.Failed, "The image definition has no versions."), (empty.Location, empty.Version, empty.Newest, empty.Outcome, empty.Reason));
        Assert.Equal("SIG214", Assert.Single(empty.Findings).RuleId);
    }

    [Theory]
    [InlineData("rg-golden-images gal_contoso", 6)]
    [InlineData("-GalleryName gal_c*", 6)]
    [InlineData("", 6)]
    [InlineData("-ResourceId '" + ContosoWorld.Gallery + "'", 6)]
    [InlineData("rg-golden-images gal_contoso web*, *arm", 2)]
    [InlineData("-ResourceId '" + Web + "/versions/2.3.0', '" + Web + "', '" + Web + "/versions/latest'", 1)]
    [InlineData("-SubscriptionId " + ContosoWorld.Production + ", " + ContosoWorld.Test, 7)]
    public async Task Definitions_are_selected_by_names_wildcards_and_ids_and_answered_once(string arguments, int definitions)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var all = Run(azure, "Get-SigLatestVersion " + arguments);
        Assert.Equal(definitions, all.Select(item => item.DefinitionId).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(all.Count, all.Select(item => (item.DefinitionId, item.Location)).Distinct().Count());
    }

    [Theory]
    [InlineData("[pscustomobject]@{ Id = '" + Web + "' }")]
    [InlineData("'" + Web + "/versions/1.0.0', '" + Web + "/versions/2.3.0'")]
    [InlineData("@{ ResourceGroupName = 'rg-golden-images'; GalleryName = 'gal_contoso'; GalleryImageDefinitionName = 'web-server-2025'; Name = '2.6.0' }")]
    [InlineData("[pscustomobject]@{ Id = '" + Web + "/versions/2.3.0'; Name = '2.3.0'; ReplicationStatus = @{ AggregatedState = 'Completed'; Summary = @(@{ Region = 'West Europe'; State = 'Completed' }) } }")]
    public async Task A_piped_object_stands_for_its_definition(string input)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        Assert.Equal(3, Run(azure, input + " | Get-SigLatestVersion").Count);
    }

    [Fact]
    public async Task The_answer_can_be_piped_on()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var output = azure.Session.Run("Get-SigLatestVersion rg-golden-images gal_contoso web-server-2025 -Location uksouth | Get-SigReplicationHealth");
        Assert.Equal("2.5.0", ((ReplicationHealth)Assert.Single(output).BaseObject).Name);
        Assert.Empty(azure.Session.Errors);
    }

    [Theory]
    [InlineData("'UK South'", "uksouth 2.5.0")]
    [InlineData("*europe", "northeurope 2.7.0, westeurope 2.7.0")]
    [InlineData("uksouth, north*", "northeurope 2.7.0, uksouth 2.5.0")]
    [InlineData("japaneast", "japaneast ")]
    [InlineData("japan*", " ")]
    public async Task Regions_are_selected_and_one_without_any_version_is_answered(string location, string expected)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var all = Run(azure, "Get-SigLatestVersion rg-golden-images gal_contoso web-server-2025 -Location " + location);
        Assert.Equal(expected, string.Join(", ", all.Select(item => $"{item.Location} {item.Version}").Order(StringComparer.Ordinal)));
        Assert.All(all.Where(item => item.Version.Length == 0), item => Assert.Equal((FindingOutcome.Failed, true), (item.Outcome, item.Reason.Contains("target region", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_region_that_does_not_exist_is_an_error()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        Assert.StartsWith("RegionUnknown", azure.Session.Error("Get-SigLatestVersion rg-golden-images gal_contoso -Location westeurpe").FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Difference_returns_only_definitions_whose_regions_differ()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var all = Run(azure, "Get-SigLatestVersion rg-golden-images gal_contoso -Difference");
        Assert.Equal(["encrypted", "web-server-2025"], all.Select(item => item.GalleryImageDefinitionName).Distinct().Order());
        Assert.Empty(azure.Session.Run("Get-SigLatestVersion rg-golden-images gal_contoso appliance -Difference"));
        Assert.Contains("differ", Assert.Single(azure.Session.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Soft_deleted_versions_are_skipped_ones()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        var now = simulated.Clock.GetUtcNow();
        GalleryBodies.PutDeleted(simulated.World, ContosoWorld.Gallery + "/images/appliance", ("6.0.0", now.AddDays(-1), now.AddDays(30), now.AddDays(38)), ("4.0.0", now.AddDays(-1), now.AddDays(30), now.AddDays(38)));
        using var azure = new SimulatedSession(simulated);
        Assert.All(Run(azure, "Get-SigLatestVersion rg-golden-images gal_contoso appliance"), item => Assert.Empty(item.Skipped));
        Assert.All(Run(azure, "Get-SigLatestVersion rg-golden-images gal_contoso appliance -IncludeSoftDeleted"), item =>
        {
            Assert.Equal(("5.0.1", true), (item.Version, item.IsNewest));
            Assert.Equal(("6.0.0", SkippedReason.SoftDeleted), (Assert.Single(item.Skipped).Name, item.Skipped[0].Reason));
        });
        simulated.Simulator.Faults.Add(FaultKind.Forbidden, "softDeletedArtifactTypes");
        Assert.All(Run(azure, "Get-SigLatestVersion rg-golden-images gal_contoso appliance -IncludeSoftDeleted"), item => Assert.StartsWith("Soft-deleted versions could not be listed:", item.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Usually_one_version_of_a_definition_is_read()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        using var azure = new SimulatedSession(simulated);
        Run(azure, "Get-SigLatestVersion rg-golden-images gal_contoso appliance, *arm");
        // A list and a version of each; the galleries' images are listed once.
        Assert.Equal(2, simulated.Simulator.Requests.Arm.Count(request => request.Path.EndsWith("/versions", StringComparison.Ordinal)));
        Assert.Equal(["1.2.0", "5.0.1"], simulated.Simulator.Requests.Arm.Select(request => request.Path[(request.Path.LastIndexOf('/') + 1)..]).Where(name => char.IsDigit(name[0])).Order());
    }

    [Theory]
    [InlineData(FaultKind.Forbidden)]
    [InlineData(FaultKind.NotFound)]
    public async Task A_candidate_that_cannot_be_read_leaves_its_regions_open(FaultKind kind)
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        simulated.Simulator.Faults.Add(kind, "/versions/2.7.0");
        using var azure = new SimulatedSession(simulated);
        var all = Run(azure, "Get-SigLatestVersion rg-golden-images gal_contoso web-server-2025");
        Assert.Equal(3, all.Count);
        Assert.All(all, item =>
        {
            Assert.Equal((FindingOutcome.NotEvaluated, "", "2.7.0"), (item.Outcome, item.Version, item.Newest));
            Assert.StartsWith("Whether 2.7.0 is the latest version could not be determined.", item.Reason, StringComparison.Ordinal);
            Assert.Equal(("SIG602", FindingOutcome.NotEvaluated), (Assert.Single(item.Findings).RuleId, item.Findings[0].Outcome));
        });
        Assert.NotEmpty(Run(azure, "Get-SigLatestVersion rg-golden-images gal_contoso web-server-2025 -Difference"));
    }

    [Theory]
    [InlineData(FaultKind.Forbidden)]
    [InlineData(FaultKind.Html)]
    [InlineData(FaultKind.EndlessNextLink)]
    public async Task A_definition_whose_list_cannot_be_read_is_answered_once_with_the_reason(FaultKind kind)
    {
        await using var simulated = await SimulatedAzure.StartAsync(options => options with { PageSize = 2 });
        simulated.Simulator.Faults.Add(kind, "web-server-2025/versions");
        using var azure = new SimulatedSession(simulated);
        var all = Run(azure, $"Get-SigLatestVersion -ResourceId '{Web}', '{Web}', '{Web}/versions/2.3.0'");
        var item = Assert.Single(all);
        Assert.Equal((FindingOutcome.NotEvaluated, Web, "", ""), (item.Outcome, item.DefinitionId, item.Location, item.Version));
        Assert.NotEqual("", item.Reason);
    }

    [Theory]
    [InlineData("/applications/agent", "ResourceTypeUnsupported")]
    [InlineData("/applications/agent/versions/1.0.0", "ResourceTypeUnsupported")]
    [InlineData("/softDeletedArtifactTypes/Images/artifacts/appliance/versions/5.0.0", "ResourceTypeUnsupported")]
    public async Task The_id_of_something_else_is_an_error(string below, string error)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        Assert.Empty(azure.Session.Run($"Get-SigLatestVersion -ResourceId '{ContosoWorld.Gallery}{below}'"));
        Assert.StartsWith(error, Assert.Single(azure.Session.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_image_of_another_owner_is_answered_with_the_reason()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var item = Assert.Single(Run(azure, "Get-SigLatestVersion -ResourceId '/SharedGalleries/x-GAL/Images/web/Versions/1.0.0'"));
        Assert.Equal(FindingOutcome.NotEvaluated, item.Outcome);
        Assert.Contains("Test-SigDeployment", item.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_fleet_is_answered_once_although_requests_fail()
    {
        Fleet fleet = null!;
        await using var simulated = await SimulatedAzure.StartAsync(options =>
        {
            fleet = Fleet.Generate(options.World!, new FleetPlan { SubscriptionId = SimulatedAzure.Subscription, Versions = 2_000 }, options.Clock.GetUtcNow());
            return options;
        });
        simulated.Simulator.Faults.Add(new Fault([.. Fault.Mixture]) { Path = "/versions/", Probability = 0.05, RetryAfter = TimeSpan.Zero });
        using var azure = new SimulatedSession(simulated);
        var all = Run(azure, "Get-SigLatestVersion -ResourceGroupName rg-fleet -ThrottleLimit 64");
        Assert.Equal(
            fleet.Ids.Select(id => id[..id.LastIndexOf("/versions/", StringComparison.Ordinal)]).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase),
            all.Select(item => item.DefinitionId).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
        Assert.Equal(all.Count, all.Select(item => (item.DefinitionId, item.Location)).Distinct().Count());
        // Found by Resource Graph: two pages, not a list of each definition.
        Assert.DoesNotContain(simulated.Simulator.Requests.Arm, request => request.Path.EndsWith("/versions", StringComparison.Ordinal));
    }

    private static List<LatestVersion> Run(SimulatedSession azure, string script) => azure.Session.Run<LatestVersion>(script);
}
