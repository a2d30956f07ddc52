using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Availability;
using SigTroubleshoot.Settings;
using SigTroubleshoot.Templates.Values;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Templates.Verifying;

/// <summary>What is unknown, what cannot be read, what the account may not do, and how often Azure is asked.</summary>
public sealed class UnansweredTests
{
    private const string Reader = "dddddddd-dddd-4ddd-8ddd-dddddddddddd";
    private const string Image = ContosoWorld.Group + "/providers/Microsoft.Compute/images/web-server-2025-2.3.0";

    [Theory]
    [InlineData("gallery", "SIG104", "parameters('x')")]
    [InlineData("definition", "SIG207", "parameters('x')")]
    [InlineData("source", "SIG402", "parameters('x')")]
    [InlineData("region", "SIG106", "parameters('x')")]
    public async Task An_unknown_value_is_named_by_its_expression(string what, string rule, string expression)
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var template = TemplateTester.Template(what switch
        {
            "gallery" => TemplateTester.Gallery("[parameters('x')]"),
            "definition" => TemplateTester.Definition("[concat(parameters('x'), '/web')]"),
            "source" => VerifiedTemplateTests.Version("gal_contoso/web-server-2025/9.0.0", "[parameters('x')]"),
            _ => VerifiedTemplateTests.Version("gal_contoso/web-server-2025/9.0.0", Image).Replace("\"northeurope\"", "\"[parameters('x')]\"", StringComparison.Ordinal),
        }, """ "x": { "type": "string" } """);
        var findings = await VerifiedRun.FindingsAsync(azure, template);
        Assert.DoesNotContain(findings, finding => finding is { Outcome: FindingOutcome.Failed, Severity: FindingSeverity.Error });
        var open = findings.Where(finding => finding.Outcome == FindingOutcome.NotEvaluated && finding.Message.Contains(expression, StringComparison.Ordinal)).ToList();
        Assert.Contains(open, finding => finding.RuleId == rule || finding.Message.Contains(rule, StringComparison.Ordinal));
        // One finding for each resource and cause.
        Assert.Equal(open.Count, open.DistinctBy(finding => finding.Target).Count());
    }

    [Fact]
    public async Task Without_a_resource_group_the_parameter_is_named()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var template = TemplateTester.Template(TemplateTester.Definition("gal_contoso/web-new"));
        var findings = await VerifiedRun.FindingsAsync(azure, template, VerifiedRun.Inputs with { ResourceGroup = null });
        Assert.DoesNotContain(findings, finding => finding.Outcome == FindingOutcome.Failed);
        Assert.Contains("-ResourceGroupName", Assert.Single(findings, finding => finding.Outcome == FindingOutcome.NotEvaluated).Message, StringComparison.Ordinal);
    }

    // What is in no resource group of the subscription is missing, whatever the group is.
    [Fact]
    public async Task Without_a_resource_group_a_gallery_that_nobody_has_is_still_missing()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var template = TemplateTester.Template(TemplateTester.Definition("gal_missing/web-new"));
        Assert.Contains("SIG207", await VerifiedRun.FaultsAsync(azure, template, VerifiedRun.Inputs with { ResourceGroup = null }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_subscription_nothing_is_read()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var findings = await VerifiedRun.FindingsAsync(azure, TemplateTester.Template(TemplateTester.Gallery("gal_contoso")), VerifiedRun.Inputs with { SubscriptionId = null });
        Assert.Contains("-SubscriptionId", Assert.Single(findings).Message, StringComparison.Ordinal);
        Assert.Empty(azure.Simulator.Requests.All);
    }

    [Theory]
    [InlineData(FaultKind.Forbidden, "403")]
    [InlineData(FaultKind.Throttled, "429")]
    [InlineData(FaultKind.ServerError, "500")]
    [InlineData(FaultKind.MalformedJson, "JSON")]
    [InlineData(FaultKind.Html, "proxy")]
    [InlineData(FaultKind.JsonWithoutValue, "")]
    public async Task A_service_that_does_not_answer_gives_no_fault_and_the_reason(FaultKind kind, string reason)
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(kind, "/subscriptions/");
        azure.Simulator.Faults.Add(kind, "/providers/Microsoft.ResourceGraph");
        var template = TemplateTester.Template(TemplateTester.Gallery("gal_free") + "," + TemplateTester.Definition("gal_contoso/new") + "," + VerifiedTemplateTests.Version("gal_contoso/web-server-2025/9.0.0", Image));
        var findings = await VerifiedRun.FindingsAsync(azure, template);
        Assert.DoesNotContain(findings, finding => finding is { Outcome: FindingOutcome.Failed, Severity: FindingSeverity.Error });
        Assert.Contains(findings, finding => finding.Outcome == FindingOutcome.NotEvaluated && finding.Message.Contains(reason, StringComparison.OrdinalIgnoreCase));
        Assert.All(findings.Where(finding => finding.Outcome == FindingOutcome.NotEvaluated), finding => Assert.Equal((FindingSeverity.Information, "main.json"), (finding.Severity, finding.Source)));
        Assert.Equal(3, findings.Where(finding => finding.Outcome == FindingOutcome.NotEvaluated).Select(finding => finding.Target).Distinct().Count());
    }

    [Fact]
    public async Task One_broken_read_leaves_the_other_questions_with_their_answers()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.Simulator.Faults.Add(FaultKind.Forbidden, "/images/web-server-2025-2.3.0");
        var template = TemplateTester.Template(VerifiedTemplateTests.Version("gal_contoso/web-server-2026/9.0.0", Image));
        var findings = await VerifiedRun.FindingsAsync(azure, template);
        Assert.Equal("SIG304", Assert.Single(findings, finding => finding is { Outcome: FindingOutcome.Failed, Severity: FindingSeverity.Error }).RuleId);
        Assert.Contains("403", Assert.Single(findings, finding => finding is { RuleId: "SIG402", Outcome: FindingOutcome.NotEvaluated }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_permissions_are_reported_once_with_the_role()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.World.Access.Assign(azure.World.Access.Find(Reader)!, ContosoWorld.Group, Role.Reader);
        azure.World.Access.Assign(azure.World.Access.Find(Reader)!, "/subscriptions/" + ContosoWorld.Production, Role.Reader);
        var versions = string.Join(",", Enumerable.Range(0, 5).Select(i => VerifiedTemplateTests.Version($"gal_contoso/web-server-2025/9.0.{i}", ContosoWorld.Group + "/providers/Microsoft.Compute/snapshots/snap-web-os")));
        var findings = await VerifiedRun.FindingsAsync(azure, TemplateTester.Template(versions), client: Reader);
        var missing = findings.Where(finding => finding is { Area: RuleArea.Access, Outcome: FindingOutcome.Failed }).ToList();
        Assert.Equal(["Microsoft.Compute/galleries/images/versions/write", "Microsoft.Compute/snapshots/write"], missing.Select(finding => finding.Values["Action"]).Order());
        Assert.All(missing, finding => Assert.Contains("New-AzRoleAssignment", finding.Command, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_role_on_the_gallery_alone_is_enough_for_what_is_in_it()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        azure.World.Access.Assign(azure.World.Access.Find(Reader)!, ContosoWorld.Gallery, Role.ArtifactsPublisher);
        var findings = await VerifiedRun.FindingsAsync(azure, TemplateTester.Template(TemplateTester.Definition("gal_contoso/new")), client: Reader);
        Assert.DoesNotContain(findings, finding => finding is { Area: RuleArea.Access, Outcome: FindingOutcome.Failed });
    }

    [Fact]
    public async Task Limits_count_what_exists_and_what_is_added()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        for (var i = 0; i < 78; i++)
            GalleryBodies.PutGallery(azure.World, $"{ContosoWorld.Group}/providers/Microsoft.Compute/galleries/gal_{i}", "westeurope");
        Assert.Equal("", await VerifiedRun.FaultsAsync(azure, TemplateTester.Template(TemplateTester.Gallery("gal_contoso"))));
        var template = TemplateTester.Template(TemplateTester.Gallery("gal_new"));
        var finding = Assert.Single(await VerifiedRun.FindingsAsync(azure, template), finding => finding.Outcome == FindingOutcome.Failed);
        Assert.Equal(("SIG901", Edit.LineOf(template, "gal_new")), (finding.RuleId, finding.Line));
        Assert.Contains("80 of 100", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_question_is_asked_once()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var versions = string.Join(",", Enumerable.Range(0, 20).Select(i => VerifiedTemplateTests.Version($"gal_contoso/web-server-2025/9.0.{i}", Image)));
        await VerifiedRun.FindingsAsync(azure, TemplateTester.Template(versions));
        var requests = azure.Simulator.Requests.All.Where(request => request.Method == "GET").ToList();
        Assert.All(requests.GroupBy(request => request.Path + request.Query), same => Assert.Single(same));
        // One for each version, and a few that they share.
        Assert.InRange(requests.Count, 20, 32);
    }

    [Fact]
    public async Task What_the_template_shows_itself_is_not_repeated()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var twice = VerifiedTemplateTests.WebServer("gal_contoso/one") + "," + VerifiedTemplateTests.WebServer("gal_contoso/two");
        var findings = (await VerifiedRun.FindingsAsync(azure, TemplateTester.Template(twice))).Where(finding => finding is { RuleId: "SIG206", Outcome: FindingOutcome.Failed }).ToList();
        Assert.Equal(2, findings.Count);
        Assert.Equal(2, findings.DistinctBy(finding => finding.Target).Count());
    }

    [Fact]
    public async Task Suppressions_and_severities_apply()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var run = new GateRun
        {
            Inputs = VerifiedRun.Inputs with { ResourceGroup = "rg-workloads" },
            Settings = SettingsReader.Read("sigtroubleshoot.json", """{ "suppressions": [ { "rule": "SIG104", "resource": "*gal_contoso*", "reason": "It moves." } ], "severities": { "SIG105": "off", "SIG207": "Warning" } }""", SigEngine.Default.Rules),
        }.With("a.json", TemplateTester.Template(TemplateTester.Gallery("gal_contoso"))).With("b.json", TemplateTester.Template(TemplateTester.Definition("gal_missing/web")));
        var findings = await run.VerifyAsync(VerifiedRun.Azure(azure));
        Assert.Equal("It moves.", Assert.Single(findings, finding => finding.RuleId == "SIG104").Suppression?.Reason);
        Assert.Equal(FindingSeverity.Warning, Assert.Single(findings, finding => finding is { RuleId: "SIG207", Outcome: FindingOutcome.Failed }).Severity);
    }

    [Fact]
    public async Task A_rule_that_fails_costs_only_its_own_resource()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var run = new SigEngine(new RuleSet([.. SigEngine.Default.Rules, new Broken()])).Templates(VerifiedRun.Inputs, SigSettings.None, ignoresSuppressions: true, DateTimeOffset.UnixEpoch);
        run.TryAdd(new SourceFile("main.json", TemplateTester.Template(TemplateTester.Gallery("gal_free") + "," + TemplateTester.Definition("gal_missing/web"))));
        await run.VerifyAsync(VerifiedRun.Azure(azure), CancellationToken.None);
        IReadOnlyList<Finding> findings = [.. run.Judge()];
        Assert.Contains(findings, finding => finding.Outcome == FindingOutcome.NotEvaluated && finding.Message.Contains("It broke.", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding is { RuleId: "SIG207", Outcome: FindingOutcome.Failed });
    }

    [Fact]
    public async Task A_rule_that_is_off_is_not_asked()
    {
        await using var azure = await SimulatedAzure.StartAsync();
        var run = new GateRun
        {
            Inputs = VerifiedRun.Inputs with { ResourceGroup = "rg-workloads" },
            Settings = SettingsReader.Read("sigtroubleshoot.json", """{ "severities": { "SIG104": "off" } }""", SigEngine.Default.Rules),
        }.With("a.json", TemplateTester.Template(TemplateTester.Gallery("gal_contoso")));
        Assert.DoesNotContain(await run.VerifyAsync(VerifiedRun.Azure(azure)), finding => finding.RuleId == "SIG104");
    }

    private sealed class Broken() : Rule("SIG199", RuleArea.Gallery, FindingSeverity.Error), ILiveCheck<GalleryNameReading>
    {
        internal override RuleText Text => new() { Message = "Broken.", Cause = "Broken.", Remedy = "Fix it." };

        public IEnumerable<Answer> Check(GalleryNameReading reading) => throw new InvalidOperationException("It broke.");
    }
}
