using SigTroubleshoot.Deployment;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Deployment;

public sealed class DeploymentAnswerTests
{
    public static TheoryData<int, string> Cases
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < DeploymentCases.All.Count; i++)
                data.Add(i, DeploymentCases.All[i].ToString());
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Every_question_has_its_answer(int index, string name)
    {
        var expected = DeploymentCases.All[index];
        var world = new DeploymentWorld();
        expected.Change(world);
        var finding = Assert.Single(await world.AskAsync(), finding => finding.RuleId == expected.RuleId);
        Assert.True(expected.Outcome == finding.Outcome, $"{name}, but: {finding.Outcome} {finding}");
        Assert.Contains(expected.Says, finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("(unknown)", finding.Message, StringComparison.Ordinal);
        if (expected.Severity is { } severity)
            Assert.Equal(severity, finding.Severity);
    }

    [Fact]
    public void Every_rule_is_shown_to_pass_and_to_fail()
    {
        var rules = RuleCatalog.All.Where(rule => rule is ILiveCheck<DeploymentReading>).ToList();
        string[] Shown(FindingOutcome outcome) => [.. DeploymentCases.All.Where(item => item.Outcome == outcome).Select(item => item.RuleId).Distinct().Order()];

        // A rule without a text for it never passes: it only reports a fault where another rule's answer needs a detail.
        Assert.Equal(rules.Where(rule => rule.English.Kinds.Contains("MessagePassed")).Select(rule => rule.Id), Shown(FindingOutcome.Passed));
        Assert.Equal(rules.Select(rule => rule.Id), Shown(FindingOutcome.Failed));
        Assert.Equal(DeploymentCases.All.Count, DeploymentCases.All.Select(item => item.ToString()).Distinct().Count());
    }

    [Fact]
    public async Task No_rule_reports_the_same_message_twice()
    {
        foreach (var change in DeploymentCases.All.Select(item => item.Change))
        {
            var world = new DeploymentWorld();
            change(world);
            var findings = await world.AskAsync();
            Assert.Equal(findings.Count, findings.Select(finding => finding.RuleId + finding.Message).Distinct().Count());
        }
    }

    [Fact]
    public async Task Without_faults_the_test_passes_and_the_worst_answers_are_first()
    {
        var findings = await new DeploymentWorld().AskAsync();
        Assert.True(new TestResult("x", findings).Passed);
        Assert.Equal(findings.OrderBy(finding => finding.Outcome == FindingOutcome.Passed), findings);
        Assert.All(findings.Where(finding => finding.Outcome == FindingOutcome.Failed), finding => Assert.Equal(FindingSeverity.Information, finding.Severity));
    }

    [Fact]
    public async Task A_rule_that_only_checks_the_request_is_also_run()
    {
        var reading = await new DeploymentWorld().ReadAsync();
        var request = new DeploymentRequest { ImageReferenceId = DeploymentWorld.VersionId, AutomaticOSUpgrade = true, Definition = reading.Definition.Value, HasOsProfile = false };
        var findings = SigEngine.Default.Deployment(With(reading, request));
        Assert.Single(findings, finding => finding.RuleId == "SIG609");
        Assert.Single(findings, finding => finding.RuleId == "SIG606");
    }

    [Theory]
    [InlineData(500, "InternalError")]
    [InlineData(429, "TooManyRequests")]
    [InlineData(403, "AuthorizationFailed")]
    [InlineData(401, "ExpiredAuthenticationToken")]
    public async Task Not_evaluated_is_never_a_pass(int status, string code)
    {
        string[] decisive = [DeploymentWorld.VersionId, DeploymentWorld.DefinitionId + "/versions", $"/subscriptions/{DeploymentWorld.Subscription}/providers/Microsoft.Compute/skus"];
        foreach (var path in decisive)
        {
            var world = new DeploymentWorld { ImageId = path.EndsWith("/versions", StringComparison.Ordinal) ? DeploymentWorld.DefinitionId : DeploymentWorld.VersionId };
            Assert.False(new TestResult("x", await world.Refuse(path, status, code).AskAsync()).Passed, path);
        }
    }

    [Fact]
    public async Task What_was_not_specified_does_not_fail_the_test()
    {
        var world = new DeploymentWorld { VmSize = null, HasOsProfile = null, HasPlan = null, SecurityType = null };
        var result = new TestResult("x", await world.AskAsync());
        Assert.True(result.Passed);
        Assert.Equal(["SIG606", "SIG610", "SIG612", "SIG630", "SIG637"], result.Findings.Where(finding => finding.Outcome == FindingOutcome.NotEvaluated).Select(finding => finding.RuleId).Order());
    }

    private static DeploymentReading With(DeploymentReading reading, DeploymentRequest request) => new()
    {
        Question = reading.Question,
        Request = request,
        Definition = reading.Definition,
        VersionAnswer = reading.VersionAnswer,
        Version = reading.Version,
        TargetPermissions = reading.TargetPermissions,
        TargetSubscription = reading.TargetSubscription,
    };
}
