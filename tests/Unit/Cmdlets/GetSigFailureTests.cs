using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;
using static SigTroubleshoot.Unit.Failures.ActivitySamples;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>Get-SigFailure against the simulated Azure.</summary>
public sealed class GetSigFailureTests : IAsyncLifetime, IDisposable
{
    private const string Template = $"/subscriptions/{ContosoWorld.Production}/resourceGroups/rg-images/providers/Microsoft.VirtualMachineImages/imageTemplates/t1";
    private const string Other = "/subscriptions/" + ContosoWorld.Test + "/resourceGroups/rg-x/providers/Microsoft.Compute/galleries/gal_other/images/web/versions/1.0";

    private SimulatedAzure _azure = null!;
    private SimulatedSession _session = null!;

    private DateTimeOffset Now => _azure.Clock.GetUtcNow();

    public async Task InitializeAsync()
    {
        _azure = await SimulatedAzure.StartAsync();
        _azure.World.Activity.Clear();
        _session = new SimulatedSession(_azure);
    }

    public async Task DisposeAsync() => await _azure.DisposeAsync();

    public void Dispose() => _session.Dispose();

    [Fact]
    public void A_failure_has_time_operation_caller_resource_and_cause()
    {
        Add(Failed(VersionWrite, OneVersion, BadVersion), minutesAgo: 90);
        var failure = Assert.Single(Run("Get-SigFailure"));
        Assert.Equal((Now.AddMinutes(-90), VersionWrite, OneVersion, "publisher@contoso.com", "c1"), (failure.Time, failure.Operation, failure.Target, failure.Caller, failure.CorrelationId));
        Assert.Equal(("InvalidParameter", "rg-images", ContosoWorld.Production), (failure.Code, failure.ResourceGroupName, failure.SubscriptionId));
        Assert.StartsWith("The image version name is invalid.", failure.Message, StringComparison.Ordinal);
        var finding = Assert.Single(failure.Findings);
        Assert.Equal(("SIG301", OneVersion), (finding.RuleId, finding.Target));
        Assert.Empty(_session.Session.Warnings);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("-Since 30m", -1)]
    [InlineData("-Since 1h", 0)]
    [InlineData("-Since 2h", 1)]
    [InlineData("-Since 1.00:00:00", 1)]
    [InlineData("-Since 90d", 2)]
    [InlineData("-Since ([timespan]::FromDays(40))", 2)]
    [InlineData("-Since ([datetime]::Now.AddDays(-40))", 2)]
    [InlineData("-Since ([datetime]::Now.AddDays(-40).ToString('yyyy-MM-dd'))", 2)]
    [InlineData("-Since 91d", -1)]
    [InlineData("-Since ([datetime]::Now.AddDays(1))", -1)]
    public void Since_limits_the_time(string parameters, int count)
    {
        Add(Failed(VersionWrite, OneVersion, BadVersion), minutesAgo: 90);
        Add(Failed(VersionWrite, OneVersion, BadVersion, correlation: "c2"), minutesAgo: 30 * 24 * 60);
        if (count < 0)
            Assert.StartsWith("SinceOutOfRange", _session.Session.Error("Get-SigFailure " + parameters).FullyQualifiedErrorId, StringComparison.Ordinal);
        else
            Assert.Equal(count, Run("Get-SigFailure " + parameters).Count);
    }

    [Theory]
    [InlineData("30m", "30m")]
    [InlineData("91d", "91d")]
    [InlineData("([timespan]::MaxValue)", "10675199d")]
    [InlineData("([timespan]::MinValue)", "-10675199d")]
    [InlineData("([datetimeoffset]::Now.AddHours(30))", "-1d")]
    [InlineData("([datetimeoffset]::UtcNow.AddDays(-91.5).ToString('yyyy-MM-ddTHH:mm:ssZ'))", "91d")]
    public void A_time_out_of_range_is_named_as_one_types_it(string since, string named) =>
        Assert.EndsWith($" it is {named}.", _session.Session.Error("Get-SigFailure -Since " + since).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("7")]
    [InlineData("soon")]
    [InlineData("$null")]
    [InlineData("''")]
    public void A_time_without_a_unit_is_refused(string since) =>
        Assert.Contains("'Since'", _session.Session.Error("Get-SigFailure -Since " + since).ToString(), StringComparison.Ordinal);

    [Fact]
    public void Only_what_concerns_galleries_is_returned()
    {
        Add(Failed(VersionWrite, OneVersion, BadVersion), 10);
        Add(Failed("Microsoft.VirtualMachineImages/imageTemplates/run/action", Template, """{"error":{"code":"InternalOperationError","message":"Something failed."}}""", correlation: "c2"), 20);
        Add(Failed("Microsoft.Compute/disks/write", Group + "/providers/Microsoft.Compute/disks/d1", NoSize, correlation: "c3"), 30);
        Add(Failed(MachineWrite, Machine, NoSize, correlation: "c4"), 40);
        Assert.Equal(["c1", "c2"], Run("Get-SigFailure").Select(failure => failure.CorrelationId));
    }

    [Theory]
    [InlineData("virtualMachines", """{"location":"westeurope","properties":{"storageProfile":{"imageReference":{"id":"IMAGE"}}}}""")]
    [InlineData("virtualMachineScaleSets", """{"location":"westeurope","properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"IMAGE"}}}}}""")]
    [InlineData("virtualMachines", """{"location":"westeurope","properties":{"storageProfile":{"imageReference":{"communityGalleryImageId":"/CommunityGalleries/pub/Images/web/Versions/1.0.0"}}}}""")]
    public void A_machine_with_a_gallery_image_is_returned_whatever_the_error_is(string type, string body)
    {
        var machine = $"{ContosoWorld.Group}/providers/Microsoft.Compute/{type}/m1";
        _azure.World.Put(machine, body.Replace("IMAGE", OneVersion, StringComparison.Ordinal));
        Add(Failed($"Microsoft.Compute/{type}/write", machine, NoSize), 10);
        Assert.Equal((machine, "SkuNotAvailable"), Run("Get-SigFailure") is [var one] ? (one.Target, one.Code) : default);
    }

    private const string NoGeneration = """{"error":{"code":"BadRequest","message":"The selected VM size 'Standard_A2_v2' cannot boot Hypervisor Generation '2'. If this was a Create operation please check that the Hypervisor Generation of the Image matches the Hypervisor Generation of the selected VM Size."}}""";

    [Theory]
    [InlineData("""{"properties":{"storageProfile":{"imageReference":{"publisher":"Canonical","offer":"ubuntu-24_04-lts","sku":"server","version":"latest"}}}}""", 0)]
    [InlineData("""{"properties":{"storageProfile":{"imageReference":{"id":"/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/images/i"}}}}""", 0)]
    [InlineData("""{"properties":{"storageProfile":{"imageReference":{"id":"IMAGE"}}}}""", 1)]
    [InlineData(null, 1)]
    public void An_error_that_does_not_name_a_gallery_depends_on_the_image(string? body, int count)
    {
        if (body is not null)
            _azure.World.Put(Machine, body.Replace("IMAGE", OneVersion, StringComparison.Ordinal));
        Add(Failed(MachineWrite, Machine, NoGeneration), 10);
        Assert.Equal(count, Run("Get-SigFailure").Count);
    }

    [Fact]
    public void An_instance_of_a_scale_set_has_the_image_of_the_set()
    {
        var set = $"{ContosoWorld.Group}/providers/Microsoft.Compute/virtualMachineScaleSets/s1";
        _azure.World.Put(set, """{"properties":{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"IMAGE"}}}}}""".Replace("IMAGE", OneVersion, StringComparison.Ordinal));
        Add(Failed("Microsoft.Compute/virtualMachineScaleSets/virtualMachines/write", set + "/virtualMachines/3", NoSize), 10);
        Assert.EndsWith("/virtualMachines/3", Assert.Single(Run("Get-SigFailure")).Target, StringComparison.Ordinal);
    }

    [Fact]
    public void Failures_are_returned_while_the_log_is_read()
    {
        for (var i = 0; i < 400; i++)
            Add(Failed(VersionWrite, $"{Gallery}/images/web/versions/1.{i}", BadVersion, correlation: $"c{i}"), 10 + i);
        var first = Assert.Single(Run("foreach ($once in 1) { Get-SigFailure -Since 2d | ForEach-Object { $_; break } }"));
        Assert.Equal("c0", first.CorrelationId);
        Assert.True(_azure.Simulator.Requests.All.Count(request => request.Path.Contains("eventtypes", StringComparison.Ordinal)) < 8);
    }

    [Fact]
    public void What_is_overcome_on_an_earlier_page_is_no_failure_on_a_later_one()
    {
        for (var i = 0; i < 300; i++)
            Add(Failed(VersionWrite, $"{Gallery}/images/web/versions/1.{i}", BadVersion, correlation: $"c{i}"), 300 + i);
        for (var i = 0; i < 300; i += 3)
            Add(Succeeded(VersionWrite, $"{Gallery}/images/web/versions/1.{i}", correlation: $"s{i}"), 10 + i);
        Assert.Equal(200, Run("Get-SigFailure").Count);
        Assert.Equal(300, Run("Get-SigFailure -IncludeResolved").Count);
    }

    [Theory]
    [InlineData(FaultKind.Throttled, 1, 250, false)]
    [InlineData(FaultKind.TruncatedBody, 1, 250, false)]
    [InlineData(FaultKind.EndlessNextLink, null, 250, true)]
    [InlineData(FaultKind.ForeignNextLink, null, 250, true)]
    public void A_list_with_faults_is_read_as_far_as_possible_and_each_failure_is_returned_once(FaultKind fault, int? count, int most, bool isNamed)
    {
        for (var i = 0; i < most; i++)
            Add(Failed(VersionWrite, $"{Gallery}/images/web/versions/1.{i}", BadVersion, correlation: $"c{i}"), 10 + i);
        _azure.Simulator.Faults.Add(new Fault(fault) { Path = "/eventtypes/", Count = count, RetryAfter = TimeSpan.Zero });
        var failures = Run("Get-SigFailure");
        var failed = failures.Where(failure => failure.Outcome == FindingOutcome.Failed).Select(failure => failure.CorrelationId).ToList();
        Assert.Equal(failed.Distinct().Count(), failed.Count);
        Assert.NotEmpty(failed);
        Assert.True(isNamed || failed.Count == most);
        Assert.Equal(isNamed ? 1 : 0, failures.Count(failure => failure.Outcome == FindingOutcome.NotEvaluated && failure.Reason.Length > 0));
    }

    [Fact]
    public void What_a_later_operation_overcame_is_left_out_unless_it_is_asked_for()
    {
        Add(Failed(VersionWrite, OneVersion, BadVersion), 20);
        Add(Succeeded(VersionWrite, OneVersion, correlation: "c2"), 10);
        Assert.Empty(Run("Get-SigFailure"));
        Assert.Contains("No failed operation", Assert.Single(_session.Session.Warnings), StringComparison.Ordinal);
        Assert.Equal(Now.AddMinutes(-10), Assert.Single(Run("Get-SigFailure -IncludeResolved")).ResolvedAt);
    }

    [Theory]
    [InlineData("-ResourceGroupName rg-images", 1)]
    [InlineData("-ResourceGroupName rg-other, RG-IMAGES", 1)]
    [InlineData("-ResourceGroupName rg-other", 0)]
    [InlineData("-ResourceGroupName RG-*", 1)]
    [InlineData("-ResourceGroupName rg-other, rg-image?", 1)]
    [InlineData("-ResourceGroupName rg-o*", 0)]
    [InlineData("-ResourceGroupName 'rg-['", 0)]
    [InlineData("-GalleryName gal_contoso", 1)]
    [InlineData("-GalleryName gal_*, x", 1)]
    [InlineData("-GalleryName other", 0)]
    public void Names_limit_what_is_returned(string parameters, int count)
    {
        Add(Failed(VersionWrite, OneVersion, BadVersion), 20);
        Assert.Equal(count, Run("Get-SigFailure " + parameters).Count);
    }

    [Theory]
    [InlineData("rg-other, rg-images")]
    [InlineData("rg-images, rg-other")]
    public void A_deployment_is_no_failure_of_its_own_if_it_deployed_to_another_group(string groups)
    {
        const string Deployment = $"/subscriptions/{ContosoWorld.Production}/resourceGroups/rg-other/providers/Microsoft.Resources/deployments/d";
        const string Write = "Microsoft.Resources/deployments/write";
        Add(Failed(Write, Deployment, BadVersion), 10);
        Add(Failed(VersionWrite, OneVersion, BadVersion), 11);
        Add(new ActivityEntry(default, Write, Deployment, "Started", "c1"), 12);
        for (var i = 0; i < 400; i++)
            Add(Succeeded(Write, Deployment + i, correlation: $"s{i}"), 20 + i);
        Assert.Equal(OneVersion, Assert.Single(Run("Get-SigFailure -ResourceGroupName " + groups)).Target);
    }

    [Fact]
    public void First_returns_the_newest_of_all_subscriptions()
    {
        for (var i = 0; i < 5; i++)
        {
            Add(Failed(VersionWrite, OneVersion, BadVersion, correlation: $"p{i}"), 10 + (20 * i));
            Add(Failed(VersionWrite, Other, BadVersion, correlation: $"t{i}"), 20 + (20 * i));
        }

        var command = $"Get-SigFailure {ContosoWorld.Production}, {ContosoWorld.Test}";
        Assert.Equal(10, Run(command).Count);
        Assert.Equal(["p0", "t0", "p1"], Run(command + " -First 3").Select(failure => failure.CorrelationId));
        // What could not be read is not one of the three.
        Assert.Equal(["p0", "t0", "p1", ""], Run($"Get-SigFailure {ContosoWorld.Closed}, {ContosoWorld.Production}, {ContosoWorld.Test} -First 3").Select(failure => failure.CorrelationId));
    }

    [Fact]
    public void A_subscription_that_cannot_be_read_is_named_and_the_others_are_answered()
    {
        Add(Failed(VersionWrite, OneVersion, BadVersion), 20);
        var failures = Run($"Get-SigFailure {ContosoWorld.Closed}, {ContosoWorld.Production}").OrderBy(failure => failure.Outcome).ToList();
        Assert.Equal([FindingOutcome.Failed, FindingOutcome.NotEvaluated], failures.Select(failure => failure.Outcome));
        Assert.Equal("/subscriptions/" + ContosoWorld.Closed, failures[1].Target);
        Assert.Contains("not allowed", failures[1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Hundreds_of_events_are_read_page_by_page()
    {
        for (var i = 0; i < 250; i++)
            Add(Failed(VersionWrite, $"{Gallery}/images/web/versions/1.{i}", BadVersion, correlation: $"c{i}"), 10 + i);
        Assert.Equal(250, Run("Get-SigFailure").Select(failure => failure.Target).Distinct().Count());
        Assert.True(_azure.Simulator.Requests.All.Count(request => request.Path.Contains("eventtypes", StringComparison.Ordinal)) > 5);
    }

    [Fact]
    public void Claims_are_not_requested()
    {
        Run("Get-SigFailure");
        Assert.All(_azure.Simulator.Requests.All.Where(request => request.Path.Contains("eventtypes", StringComparison.Ordinal)), request => Assert.DoesNotContain("claims", request.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[pscustomobject]@{ CorrelationId = $e.CorrelationId; OperationName = $e.Operation; Status = $e.Status; ResourceId = $e.ResourceId; EventTimestamp = $e.Time.UtcDateTime; Properties = [pscustomobject]@{ Content = @{ statusCode = $e.StatusCode; statusMessage = $e.StatusMessage } } }")]
    [InlineData("[pscustomobject]@{ CorrelationId = $e.CorrelationId; OperationName = [pscustomobject]@{ Value = $e.Operation; LocalizedValue = 'x' }; Status = [pscustomobject]@{ Value = $e.Status }; ResourceId = $e.ResourceId; EventTimestamp = $e.Time.UtcDateTime; Properties = @{ statusCode = $e.StatusCode; statusMessage = $e.StatusMessage } }")]
    [InlineData("[pscustomobject]@{ CorrelationId = $e.CorrelationId; OperationName = 'Create or Update Gallery Image Version'; Authorization = [pscustomobject]@{ Action = $e.Operation; Scope = $e.ResourceId }; Status = $e.Status; ResourceId = ''; EventTimestamp = $e.Time.UtcDateTime; Properties = [pscustomobject]@{ Content = @{ statusCode = $e.StatusCode; statusMessage = $e.StatusMessage } } }")]
    [InlineData("[pscustomobject]@{ CorrelationId = $e.CorrelationId; OperationNameValue = $e.Operation; StatusValue = $e.Status; ResourceId = $e.ResourceId; EventTimestamp = $e.Time.UtcDateTime; Properties = [pscustomobject]@{ AdditionalProperties = @{ statusCode = $e.StatusCode; statusMessage = $e.StatusMessage } } }")]
    [InlineData("[pscustomobject]@{ CorrelationId = $e.CorrelationId; OperationNameValue = $e.Operation; ActivityStatusValue = $e.Status; _ResourceId = $e.ResourceId; 'TimeGenerated [UTC]' = $e.Time.UtcDateTime; Properties = ('{\"statusCode\":\"BadRequest\",\"statusMessage\":\"' + $e.StatusMessage.Replace('\"', '\\\"') + '\"}') }")]
    [InlineData("[pscustomobject]@{ records = @([pscustomobject]@{ correlationId = $e.CorrelationId; operationName = $e.Operation; resultType = $e.Status; resourceId = $e.ResourceId; time = $e.Time.UtcDateTime; properties = @{ statusCode = $e.StatusCode; statusMessage = $e.StatusMessage } }) }")]
    public void Events_of_Az_can_be_piped_to_the_diagnosis(string shape)
    {
        var entries = new[] { Succeeded(VersionWrite, OneVersion + "1", 9, "c2"), Failed(VersionWrite, OneVersion + "1", BadVersion, 1, "c3"), Failed(VersionWrite, OneVersion, BadVersion), Failed(VersionWrite, OneVersion, "", 2) };
        var finding = Assert.Single(_session.Session.Findings($"$entries | ForEach-Object {{ $e = $_; {shape} }} | Invoke-SigDiagnosis", ("entries", entries)));
        Assert.Equal(("SIG301", OneVersion), (finding.RuleId, finding.Target));
    }

    private void Add(ActivityEntry entry, int minutesAgo) => _azure.World.Activity.AddOperation(entry with { Time = Now.AddMinutes(-minutesAgo) });

    private List<OperationFailure> Run(string script) => _session.Session.Run<OperationFailure>(script);
}
