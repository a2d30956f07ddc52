using SigTroubleshoot.ArmSimulator;
using SigTroubleshoot.Unit.Simulators;

namespace SigTroubleshoot.Unit.Cmdlets;

/// <summary>-Verify, in the engine and against the simulated Azure.</summary>
public sealed class InvokeSigDiagnosisVerifyTests
{
    private const string Version = SimulatedAzure.WebServer + "/versions/2.3.0";
    private const string NotInEastUs = "The gallery image " + Version + " is not available in eastus region.";

    [Theory]
    [InlineData(NotInEastUs, "SIG601", FindingOutcome.Failed, "westeurope, northeurope, uksouth")]
    [InlineData("The gallery image " + Version + " is not available in westeurope region.", "SIG601", FindingOutcome.Passed, "westeurope")]
    [InlineData("The gallery image " + SimulatedAzure.WebServer + "/versions/9.9.9 is not available in westeurope region.", "SIG601", FindingOutcome.Failed, "9.9.9")]
    [InlineData("There is no latest image version exists for \"" + ContosoWorld.Gallery + "/images/legacy\"", "SIG333", FindingOutcome.Failed, "2")]
    [InlineData("There is no latest image version exists for \"" + SimulatedAzure.WebServer + "\"", "SIG333", FindingOutcome.Passed, "2.7.0")]
    public async Task A_finding_is_confirmed_or_refuted(string error, string rule, FindingOutcome outcome, string told)
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var finding = Assert.Single(azure.Session.Findings("$text | Invoke-SigDiagnosis -Verify", ("text", error)));
        Assert.Equal((rule, outcome), (finding.RuleId, finding.Outcome));
        Assert.Contains(told, finding.Verification, StringComparison.Ordinal);
        Assert.Equal(FindingSeverity.Error, finding.Severity);
    }

    [Theory]
    [InlineData(FaultKind.Forbidden, "403")]
    [InlineData(FaultKind.NotFound, "does not exist")]
    public async Task What_cannot_be_read_is_reported_with_the_reason_and_the_finding_stays(FaultKind fault, string reason)
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        simulated.Simulator.Faults.Add(fault, "/versions/");
        using var azure = new SimulatedSession(simulated);
        var finding = Assert.Single(azure.Session.Findings("$text | Invoke-SigDiagnosis -Verify", ("text", NotInEastUs)));
        Assert.Equal(("SIG601", fault == FaultKind.Forbidden ? FindingOutcome.NotEvaluated : FindingOutcome.Failed), (finding.RuleId, finding.Outcome));
        Assert.Contains(reason, finding.Verification, StringComparison.Ordinal);
        Assert.NotEqual("", finding.Remedy);
    }

    [Fact]
    public async Task A_finding_that_cannot_be_verified_stays_unchanged()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var finding = Assert.Single(azure.Session.Findings("'The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc' | Invoke-SigDiagnosis -Verify"));
        Assert.Equal((FindingOutcome.Failed, ""), (finding.Outcome, finding.Verification));
    }

    [Fact]
    public async Task If_the_error_hides_its_subscription_that_of_the_session_is_read_and_named()
    {
        using var azure = await SimulatedSession.OfContosoAsync();
        var finding = Assert.Single(azure.Session.Findings("$text | Invoke-SigDiagnosis -Verify", ("text", "The gallery name 'gal_free' is not unique within the subscription 'xxxx'. Please choose a different name.")));
        Assert.Equal(("SIG104", FindingOutcome.Passed), (finding.RuleId, finding.Outcome));
        Assert.Contains(ContosoWorld.Production, finding.Verification, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Verify_nothing_is_sent()
    {
        await using var simulated = await SimulatedAzure.StartAsync();
        using var azure = new SimulatedSession(simulated);
        Assert.Single(azure.Session.Findings("$text | Invoke-SigDiagnosis", ("text", NotInEastUs)));
        Assert.Equal((0, 0), (simulated.Simulator.Requests.Count, azure.Tokens));
    }
}
