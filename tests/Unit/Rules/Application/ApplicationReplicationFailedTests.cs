using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ApplicationReplicationFailedTests
{
    [Theory]
    [InlineData("Failed", "Updating", "Replication of the version 1.1.0 of the gallery application 'agent' to northeurope failed: No package.")]
    [InlineData("Completed", "Failed", "The version 1.1.0 of the gallery application 'agent' is in provisioning state Failed.")]
    public void It_reports_what_failed(string region, string provisioning, string message)
    {
        var finding = Assert.Single(ApplicationHealth.Of(provisioning, region).Findings);
        Assert.Equal((new ApplicationReplicationFailed().Id, FindingSeverity.Error, message), (finding.RuleId, finding.Severity, finding.Message));
        Assert.Contains("--application-name agent -n 1.1.0", finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Completed", "Succeeded")]
    [InlineData("Replicating", "Creating")]
    [InlineData("Unknown", "Succeeded")]
    public void It_is_silent_about_everything_else(string region, string provisioning) =>
        Assert.DoesNotContain(ApplicationHealth.Of(provisioning, region).Findings, finding => finding.RuleId == "SIG665");
}
