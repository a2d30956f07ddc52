using System.Management.Automation;
using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Azure;
using SigTroubleshoot.Azure.Search;
using SigTroubleshoot.Unit.Live;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class GetSigReplicationHealthTests
{
    private const string Web = SimulatedAzure.WebServer;

    [Theory]
    [InlineData("1.0.0", "Healthy", "SIG316 SIG331 SIG318 SIG323")]
    [InlineData("2.3.0", "Healthy", "")]
    [InlineData("2.4.0", "InProgress", "SIG502")]
    [InlineData("2.5.0", "Degraded", "SIG501")]
    [InlineData("2.6.0", "Stuck", "SIG503")]
    [InlineData("2.7.0", "Degraded", "SIG505")]
    public async Task Each_version_has_its_state_and_its_findings(string version, string state, string findings)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var health = One(azure, $"Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 {version}");
        Assert.Equal(Enum.Parse<ReplicationHealthState>(state), health.State);
        Assert.Equal(findings, string.Join(' ', health.Findings.Select(finding => finding.RuleId)));
        Assert.Equal(($"{Web}/versions/{version}", "gal_contoso", "web-server-2025", version), (health.ResourceId, health.GalleryName, health.GalleryImageDefinitionName, health.Name));
        Assert.All(health.Findings, finding => Assert.Equal(health.ResourceId, finding.Target));
    }

    [Fact]
    public async Task The_regions_show_their_progress()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var health = One(azure, "Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 2.4.0");
        Assert.Equal(["westeurope: Completed", "northeurope: Completed", "uksouth: Replicating 40 %"], health.Regions.Select(region => region.ToString()));
        Assert.All(health.Regions, region => Assert.Equal((3, "Standard_ZRS"), (region.ReplicaCount, region.StorageAccountType)));
        Assert.Equal((80, "westeurope", "InProgress"), (health.Progress, health.Location, health.AggregatedState));
        Assert.InRange(health.Age!.Value.TotalHours, 1, 1.5);
    }

    [Theory]
    [InlineData("rg-golden-images gal_contoso", 13)]
    [InlineData("rg-golden-images gal_contoso web*", 6)]
    [InlineData("rg-golden-images gal_contoso web-server-2025 2.*", 5)]
    [InlineData("-GalleryName GAL_CONTOSO -GalleryImageDefinitionName Legacy", 2)]
    [InlineData("-GalleryName gal_c*", 13)]
    [InlineData("-ResourceGroupName rg-golden*", 13)]
    [InlineData("-ResourceId '" + Web + "'", 6)]
    [InlineData("-Id '" + ContosoWorld.Gallery + "'", 13)]
    [InlineData("-ResourceId '" + ContosoWorld.Group + "'", 13)]
    [InlineData("-ResourceId '/subscriptions/" + ContosoWorld.Test + "'", 1)]
    [InlineData("-InputObject ([pscustomobject]@{ Id = '" + ContosoWorld.Test + "'; Name = 'Contoso Test' })", 1)]
    [InlineData("-SubscriptionId " + ContosoWorld.Production + ", " + ContosoWorld.Test, 14)]
    [InlineData("", 13)]
    public async Task Versions_are_selected_by_names_wildcards_and_ids(string arguments, int count)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var all = Many(azure, $"Get-SigReplicationHealth {arguments}");
        Assert.Equal(count, all.Count);
        Assert.Equal(count, all.Select(health => health.ResourceId).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public async Task A_definition_without_versions_is_reported_with_its_rule()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var health = One(azure, "Get-SigReplicationHealth rg-golden-images gal_contoso empty");
        Assert.Equal((ReplicationHealthState.NotEvaluated, "", "empty"), (health.State, health.Name, health.GalleryImageDefinitionName));
        Assert.Equal("SIG214", Assert.Single(health.Findings).RuleId);
    }

    [Fact]
    public async Task Versions_that_are_all_excluded_from_latest_have_one_warning()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var all = Many(azure, "Get-SigReplicationHealth rg-golden-images gal_contoso legacy");
        Assert.Equal("1.1.0", Assert.Single(all, health => health.Findings.Any(finding => finding.RuleId == "SIG333")).Name);
    }

    [Fact]
    public async Task Objects_and_ids_can_be_piped_and_bad_ones_do_no_harm()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var output = azure.Session.Run($$"""
            '{{Web}}/versions/2.3.0', 'gal_contoso', $null, '', '/subscriptions/x', [pscustomobject]@{ Id = '{{Web}}/versions/2.5.0'; ReplicationStatus = $null },
            @{ ResourceGroupName = 'rg-golden-images'; GalleryName = 'gal_contoso'; GalleryImageDefinitionName = 'web-server-2025'; Name = '2.6.0' },
            [pscustomobject]@{ Color = 'red' }, [pscustomobject]@{ ResourceId = '{{Web}}/versions/9.9.9' } | Get-SigReplicationHealth
            """);
        Assert.Equal(
            ["2.3.0 Healthy", "2.5.0 Degraded", "2.6.0 Stuck", "9.9.9 NotEvaluated"],
            output.Select(item => (ReplicationHealth)item.BaseObject).Select(health => $"{health.Name} {health.State}").Order());
        Assert.Equal(
            ["ResourceIdMalformed", "VersionNotRecognized", "VersionNotRecognized"],
            azure.Session.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]).Order());
        Assert.All(azure.Session.Errors, error => Assert.NotEqual("", error.ErrorDetails.RecommendedAction));
    }

    [Theory]
    [InlineData(ContosoWorld.Group + "/providers/Microsoft.Compute/disks/disk-1")]
    [InlineData(ContosoWorld.Group + "/providers/Microsoft.Compute/disks/rg-golden-images")]
    [InlineData("/subscriptions/contoso")]
    [InlineData("/providers/Microsoft.Compute")]
    [InlineData("contoso")]
    public async Task The_id_of_something_else_is_an_error_and_nothing_is_searched(string id)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        Assert.Empty(azure.Session.Run($"Get-SigReplicationHealth -ResourceId '{id}'"));
        Assert.StartsWith("ResourceIdMalformed", Assert.Single(azure.Session.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/inVMAccessControlProfiles/imds/versions/1.0.0", "Microsoft.Compute/galleries/inVMAccessControlProfiles/versions")]
    [InlineData("/inVMAccessControlProfiles/imds", "Microsoft.Compute/galleries/inVMAccessControlProfiles")]
    [InlineData("/softDeletedArtifactTypes/Images/artifacts/appliance/versions/5.0.0", "Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions")]
    [InlineData("/softDeletedArtifactTypes", "Microsoft.Compute/galleries/softDeletedArtifactTypes")]
    [InlineData("/applications", "Microsoft.Compute/galleries/applications")]
    [InlineData("/paintings/x", "Microsoft.Compute/galleries/paintings")]
    public async Task Something_else_below_a_gallery_never_stands_for_the_gallery(string below, string type)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var id = ContosoWorld.Gallery + below;
        foreach (var script in new[]
        {
            $"Get-SigReplicationHealth -ResourceId '{id}'", $"'{id}' | Get-SigReplicationHealth", $"[pscustomobject]@{{ Id = '{id}'; Name = 'x' }} | Get-SigReplicationHealth",
            $"Wait-SigReplication -ResourceId '{id}' -Timeout 1", $"[pscustomobject]@{{ id = '{id}'; properties = @{{ replicationStatus = @{{ summary = @() }} }} }} | Wait-SigReplication -Timeout 1",
        })
        {
            Assert.Empty(azure.Session.Run(script));
            var error = Assert.Single(azure.Session.Errors);
            Assert.StartsWith("ResourceTypeUnsupported", error.FullyQualifiedErrorId, StringComparison.Ordinal);
            Assert.Contains($"of type {type},", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Get-SigReplicationHealth -ResourceId '" + ContosoWorld.Gallery + "/applications/agent'", "1.0.0 Healthy ; 1.1.0 InProgress SIG666")]
    [InlineData("'" + ContosoWorld.Gallery + "/applications/agent/versions/1.1.0' | Get-SigReplicationHealth", "1.1.0 InProgress SIG666")]
    [InlineData("Wait-SigReplication -ResourceId '" + ContosoWorld.Gallery + "/applications/agent/versions/1.0.0' -Timeout 1", "1.0.0 Healthy ")]
    public async Task The_versions_of_an_application_are_evaluated(string script, string expected)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var all = Many(azure, script);
        Assert.Equal(expected, string.Join("; ", all.OrderBy(health => health.Name).Select(health => $"{health.Name} {health.State} {string.Join(' ', health.Findings.Select(finding => finding.RuleId))}")));
        Assert.All(all, health => Assert.Equal(("agent", "", "gal_contoso"), (health.GalleryApplicationName, health.GalleryImageDefinitionName, health.GalleryName)));
    }

    [Fact]
    public void An_application_version_that_includes_its_status_is_evaluated_as_one()
    {
        using var session = new Session();
        var output = session.Run("$json | Get-SigReplicationHealth", ("json", $$$$$"""
            {"id":"{{{{{ContosoWorld.Gallery}}}}}/applications/agent/versions/2.0.0","name":"2.0.0","type":"Microsoft.Compute/galleries/applications/versions","location":"eastus2","properties":{"publishingProfile":{"targetRegions":[{"name":"East US 2"},{"name":"West US"}]},"provisioningState":"Succeeded","replicationStatus":{"aggregatedState":"Failed","summary":[{"region":"eastus2","state":"Completed","progress":100},{"region":"westus","state":"Failed","details":"No package."}]}}}
            """));
        Assert.Empty(session.Errors);
        var health = (ReplicationHealth)Assert.Single(output).BaseObject;
        Assert.Equal((ReplicationHealthState.Degraded, "2.0.0", "agent"), (health.State, health.Name, health.GalleryApplicationName));
        Assert.Equal("Replication of the version 2.0.0 of the gallery application 'agent' to westus failed: No package.", Assert.Single(health.Findings).Message);
    }

    [Fact]
    public async Task An_application_without_versions_is_reported()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        simulated.World.Put(ContosoWorld.Gallery + "/applications/bare", """{"location":"westeurope","properties":{}}""");
        using var azure = new SimulatedSession(simulated);
        var health = One(azure, $"Get-SigReplicationHealth -ResourceId '{ContosoWorld.Gallery}/applications/bare'");
        Assert.Equal((ReplicationHealthState.NotEvaluated, "The gallery application 'bare' has no versions."), (health.State, health.Reason));
    }

    [Fact]
    public async Task A_region_that_was_added_to_an_old_version_is_in_progress()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        await simulated.SendAsync(HttpMethod.Put, $"{Web}/versions/2.3.0?api-version=2024-03-03", """{"location":"westeurope","properties":{"publishingProfile":{"targetRegions":[{"name":"West Europe"},{"name":"North Europe"},{"name":"UK South"},{"name":"East US"}]}}}""");
        using var azure = new SimulatedSession(simulated);
        var health = One(azure, "Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 2.3.0");
        Assert.Equal((ReplicationHealthState.InProgress, "Updating"), (health.State, health.ProvisioningState));
        Assert.Contains(health.Findings, finding => finding.RuleId == "SIG502" && finding.Message.EndsWith("Azure does not report since when.", StringComparison.Ordinal));
        Assert.DoesNotContain(health.Findings, finding => finding.RuleId == "SIG503");
    }

    [Theory]
    [InlineData("/SharedGalleries/x-GAL/Images/web/Versions/1.0.0")]
    [InlineData("/CommunityGalleries/contoso-1234/Images/web/Versions/1.0.0")]
    public async Task Images_shared_by_another_owner_are_reported_with_the_reason(string id)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var health = One(azure, $"Get-SigReplicationHealth -ResourceId '{id}'");
        Assert.Equal(ReplicationHealthState.NotEvaluated, health.State);
        Assert.Contains("only the owner", health.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_that_includes_its_status_needs_no_sign_in()
    {
        using var session = new Session();
        var health = (ReplicationHealth)Assert.Single(session.Run($$"""
            [pscustomobject]@{
                Id = '{{Web}}/versions/2.5.0'; Name = '2.5.0'; Location = 'westeurope'; ProvisioningState = 'Creating'
                PublishingProfile = @{ PublishedDate = [datetime]::UtcNow.AddHours(-7); TargetRegions = @(@{ Name = 'West Europe'; RegionalReplicaCount = 3 }, @{ Name = 'UK South'; RegionalReplicaCount = 1 }) }
                ReplicationStatus = @{ AggregatedState = 'InProgress'; Summary = @(@{ Region = 'West Europe'; State = 'Completed'; Progress = 100 }, @{ Region = 'UK South'; State = 'Replicating'; Progress = 10; Details = '' }) }
            } | Get-SigReplicationHealth -Environment nowhere
            """)).BaseObject;
        Assert.Empty(session.Errors);
        Assert.Equal(ReplicationHealthState.Stuck, health.State);
        Assert.Equal(["SIG316", "SIG503"], health.Findings.Where(finding => finding.Severity == FindingSeverity.Warning).Select(finding => finding.RuleId).Order());
    }

    [Fact]
    public void The_JSON_of_the_Azure_CLI_is_read_line_by_line()
    {
        using var session = new Session();
        var health = (ReplicationHealth)Assert.Single(session.Run("$json -split \"`n\" | Get-SigReplicationHealth", ("json", $$"""
            {
              "id": "{{Web}}/versions/1.0.0",
              "location": "westeurope",
              "name": "1.0.0",
              "provisioningState": "Succeeded",
              "publishingProfile": {
                "publishedDate": "2026-01-01T00:00:00+00:00",
                "targetRegions": [ { "name": "West Europe", "regionalReplicaCount": 3, "storageAccountType": "Standard_ZRS" } ]
              },
              "replicationStatus": {
                "aggregatedState": "Failed",
                "summary": [ { "details": "No space.", "progress": 3, "region": "West Europe", "state": "Failed" } ]
              }
            }
            """))).BaseObject;
        Assert.Equal((ReplicationHealthState.Failed, "No space."), (health.State, Assert.Single(health.Regions).Details));
    }

    [Fact]
    public async Task A_result_that_is_piped_back_is_read_again_and_allows_an_estimate()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        var version = simulated.World.Put(new ImageVersion($"{Web}/versions/3.0.0")
        {
            Location = "westeurope",
            Published = simulated.Clock.GetUtcNow(),
            Targets = [new TargetRegion("West Europe") { Replicas = 3, Script = RegionScript.Copying(simulated.Clock.GetUtcNow(), TimeSpan.FromHours(1)) }],
        });
        using var azure = new SimulatedSession(simulated);
        var first = One(azure, $"$script:first = Get-SigReplicationHealth -ResourceId '{version.Id}'; $first");
        simulated.Clock.Advance(TimeSpan.FromMinutes(30));
        var second = One(azure, "$first | Get-SigReplicationHealth", ("first", Earlier(first, TimeSpan.FromMinutes(30))));
        Assert.Equal((0, 50), (first.Regions[0].Progress, second.Regions[0].Progress));
        Assert.InRange(second.TimeLeft!.Value.TotalMinutes, 29, 31);
    }

    [Fact]
    public async Task A_subscription_without_access_is_reported_and_the_others_are_read()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var output = azure.Session.Run($"Get-SigReplicationHealth -SubscriptionId {ContosoWorld.Closed}, {ContosoWorld.Production}");
        Assert.Equal(13, output.Count);
        var error = Assert.Single(azure.Session.Errors);
        Assert.StartsWith("ReadingFailed", error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(ContosoWorld.Closed, error.ToString(), StringComparison.Ordinal);
        Assert.NotEqual("", error.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [InlineData("rg-golden-images gal_missing", "ReadingFailedNotFound", "gal_missing")]
    [InlineData("rg-golden-images gal_contoso missing", "ReadingFailedNotFound", "missing")]
    [InlineData("-GalleryName gal_missing", "ReadingFailedNotFound", "gal_missing")]
    [InlineData("rg-golden-images gal_contoso -SubscriptionId not-a-subscription", "SubscriptionIdInvalid", "not-a-subscription")]
    [InlineData("-Environment AzureMoon", "EnvironmentUnknown", "AzureMoon")]
    public async Task A_missing_resource_is_an_error_that_names_it(string arguments, string errorId, string name)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        Assert.Empty(azure.Session.Run($"Get-SigReplicationHealth {arguments}"));
        var error = Assert.Single(azure.Session.Errors);
        Assert.StartsWith(errorId, error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Contains(name, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_that_is_not_a_version_has_no_health()
    {
        using var transport = new ScriptedTransport(_ => new ArmResponse(200, """{"message":"Please sign in to the proxy."}"""));
        var page = await new ArmReader(transport, new ArmReaderSettings { MaxTries = 1 }).ReadVersionAsync($"{Web}/versions/4.0.0", CancellationToken.None);
        var health = SigEngine.Default.Health.Of(new FoundVersion($"{Web}/versions/4.0.0"), page, DateTimeOffset.UtcNow);
        Assert.Equal((ReplicationHealthState.NotEvaluated, "4.0.0"), (health.State, health.Name));
        Assert.Contains("does not contain the ID", health.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_specified_version_that_does_not_exist_is_reported()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var health = One(azure, "Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 9.9.9");
        Assert.Equal(ReplicationHealthState.NotEvaluated, health.State);
        Assert.Contains("404", health.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_one_definition_sees_its_versions_and_an_error_for_the_rest()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        using var reader = new SimulatedSession(simulated, simulated.World.Access.Find("dddddddd-dddd-4ddd-8ddd-dddddddddddd"));
        Assert.Equal(6, Many(reader, $"Get-SigReplicationHealth -ResourceId '{Web}'").Count);
        reader.Session.Run($"Get-SigReplicationHealth -ResourceId '{ContosoWorld.Gallery}/images/legacy'");
        Assert.StartsWith("ReadingFailedForbidden", Assert.Single(reader.Session.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_is_shown_while_no_version_responds()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        simulated.Simulator.Faults.Add(FaultKind.Hang);
        Assert.Equal("Waiting for responses", await ProgressAsync(simulated, "Waiting"));
    }

    [Fact]
    public async Task A_long_pause_that_Azure_requests_is_shown_with_its_seconds()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        simulated.Simulator.Faults.Add(new Fault(FaultKind.Throttled) { RetryAfter = TimeSpan.FromSeconds(120) });
        Assert.Equal("Waiting for responses; next attempt in 120 s", await ProgressAsync(simulated, "Waiting for responses; next attempt", "Trying again in 120 s: Azure throttled the request (429 "));
    }

    [Fact]
    public async Task The_progress_bar_is_removed_after_reading()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        simulated.Simulator.Faults.Add(new Fault(FaultKind.Throttled) { RetryAfter = TimeSpan.FromSeconds(2), Count = 1 });
        using var azure = new SimulatedSession(simulated);
        using var shell = azure.Session.CreateShell();
        shell.AddScript($"Get-SigReplicationHealth -ResourceId '{Web}/versions/2.3.0'").Invoke();
        Assert.Equal(ProgressRecordType.Completed, shell.Streams.Progress.Last(record => record.Activity == "Reading Azure").RecordType);
    }

    [Theory]
    [InlineData("https://portal.azure.com/#@contoso.com/resource" + Web + "/versions/2.3.0/overview")]
    [InlineData("https://management.azure.com" + Web + "/versions/2.3.0?api-version=2023-07-03")]
    [InlineData("\"" + Web + "/versions/2.3.0/\"")]
    public async Task An_id_is_accepted_as_it_was_copied(string id)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var health = One(azure, $"Get-SigReplicationHealth -ResourceId '{id}'");
        Assert.Equal((ReplicationHealthState.Healthy, $"{Web}/versions/2.3.0"), (health.State, health.ResourceId));
    }

    [Fact]
    public async Task A_subscription_is_accepted_in_any_form_and_read_once()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var output = azure.Session.Run($"Get-SigReplicationHealth rg-golden-images gal_contoso legacy -SubscriptionId 'Contoso Production', /subscriptions/{ContosoWorld.Production}, {ContosoWorld.Production}");
        Assert.Equal(2, output.Count);
        Assert.StartsWith("SubscriptionIdInvalid", Assert.Single(azure.Session.Errors).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_result_does_not_wait_for_the_second_page()
    {
        await using var simulated = await SimulatedAzure.StartAsync(options => options with { PageSize = 2 });
        using var azure = new SimulatedSession(simulated);
        simulated.Simulator.Requests.Clear();
        var pages = azure.Session.Run(
            "foreach ($once in 1) { Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 | ForEach-Object { @($requests.Arm | Where-Object Path -like '*/versions').Count; break } }",
            ("requests", simulated.Simulator.Requests));
        Assert.Equal(1, Assert.Single(pages).BaseObject);
    }

    [Fact]
    public async Task No_stream_reveals_the_token()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        simulated.Simulator.Faults.Add(new Fault(FaultKind.ServerError) { Path = "2.3.0", Count = 1 });
        using var azure = new SimulatedSession(simulated);
        var output = azure.Session.Run("$VerbosePreference = 'Continue'; $DebugPreference = 'Continue'; Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 *>&1 | ForEach-Object { \"$_\" }");
        Assert.Contains(output, item => item.ToString().Contains(simulated.Simulator.Endpoint.AbsoluteUri, StringComparison.Ordinal));
        Assert.DoesNotContain(output, item => item.ToString().Contains("eyJ", StringComparison.Ordinal) || item.ToString().Contains("Bearer", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task One_token_is_used_for_a_whole_call_and_an_expired_one_is_replaced()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        using var azure = new SimulatedSession(simulated);
        Assert.Equal(6, Many(azure, "Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025").Count);
        Assert.Equal(1, azure.Tokens);
        simulated.Simulator.Faults.Add(new Fault(FaultKind.Unauthorized) { Path = "2.3.0", Count = 1 });
        Assert.Equal(ReplicationHealthState.Healthy, One(azure, "Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025 2.3.0").State);
        Assert.Equal(3, azure.Tokens);
    }

    [Theory]
    [InlineData("Get-SigReplicationHealth rg-golden-images gal_contoso web-server-2025")]
    [InlineData("Get-SigReplicationHealth")]
    [InlineData("Wait-SigReplication rg-golden-images gal_contoso web-server-2025 2.4.0")]
    [InlineData("Wait-SigReplication rg-golden-images gal_contoso web-server-2025 2.4.0 -Interval 3600", false)]
    [InlineData("Get-SigUsage")]
    [InlineData("Test-SigAccess " + Web)]
    [InlineData("Test-SigDeployment " + Web + " -Location westeurope")]
    [InlineData("Test-SigGalleryName gal_contoso -CheckAvailability")]
    public async Task Ctrl_C_ends_it_within_a_second(string script, bool hangs = true)
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        if (hangs)
            simulated.Simulator.Faults.Add(FaultKind.Hang);
        using var azure = new SimulatedSession(simulated);
        using var shell = azure.Session.CreateShell();
        var run = shell.AddScript(script).BeginInvoke();
        await simulated.Simulator.Requests.WaitForAsync(request => request.Path.StartsWith("/subscriptions", StringComparison.OrdinalIgnoreCase)).WaitAsync(TimeSpan.FromSeconds(30));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        shell.Stop();
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(run));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 1);
    }

    /// <summary>The first progress record that starts like this while the versions cannot be read; the call is then stopped.</summary>
    private static async Task<string> ProgressAsync(SimulatedAzure simulated, string beginning, string verbose = "")
    {
        using var azure = new SimulatedSession(simulated);
        using var shell = azure.Session.CreateShell();
        var shown = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        shell.Streams.Progress.DataAdded += (sender, e) =>
        {
            var record = ((PSDataCollection<ProgressRecord>)sender!)[e.Index];
            if (record.Activity == "Reading Azure" && record.StatusDescription.StartsWith(beginning, StringComparison.Ordinal))
                shown.TrySetResult(record.StatusDescription);
        };
        var run = shell.AddScript($"Get-SigReplicationHealth -ResourceId '{Web}/versions/2.3.0' -Verbose").BeginInvoke();
        var status = await shown.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Contains(shell.Streams.Verbose, record => record.Message.StartsWith(verbose, StringComparison.Ordinal));
        shell.Stop();
        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(run));
        return status;
    }

    private static ReplicationHealth Earlier(ReplicationHealth health, TimeSpan by) => new()
    {
        ResourceId = health.ResourceId,
        State = health.State,
        Regions = health.Regions,
        ReadAt = health.ReadAt - by,
    };

    private static ReplicationHealth One(SimulatedSession azure, string script, params (string Name, object? Value)[] values) => Assert.Single(Many(azure, script, values));

    private static List<ReplicationHealth> Many(SimulatedSession azure, string script, params (string Name, object? Value)[] values) => azure.Session.Run<ReplicationHealth>(script, values);
}
