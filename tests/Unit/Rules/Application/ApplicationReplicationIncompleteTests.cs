using SigTroubleshoot.Rules;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ApplicationReplicationIncompleteTests
{
    [Theory]
    [InlineData("Creating", "Replicating", FindingSeverity.Information, "does not have the version 1.1.0 of the gallery application 'agent' yet; 30% complete.")]
    [InlineData("Succeeded", "Replicating", FindingSeverity.Information, "The region northeurope does not have the version")]
    [InlineData("Creating", null, FindingSeverity.Information, "The region northeurope does not have the version")]
    [InlineData("Succeeded", null, FindingSeverity.Error, "has no replica, and none is being created.")]
    [InlineData("Succeeded", "Unknown", FindingSeverity.Warning, "is unknown to the service (state Unknown).")]
    [InlineData("Deleting", "Completed", FindingSeverity.Warning, "The version 1.1.0 of the gallery application 'agent' is being deleted.")]
    [InlineData("Creating", "Replicating", FindingSeverity.Warning, "takes more than six hours, or makes no progress; it is 30% complete.", 7)]
    [InlineData("Updating", "Replicating", FindingSeverity.Information, "The region northeurope does not have the version", 7)]
    public void Each_state_has_its_sentence(string provisioning, string? region, FindingSeverity severity, string message, int hours = 1)
    {
        var finding = Assert.Single(ApplicationHealth.Of(provisioning, region, hours).Findings);
        Assert.Equal((new ApplicationReplicationIncomplete().Id, severity), (finding.RuleId, finding.Severity));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_complete_version_and_a_failed_region_are_not_reported()
    {
        Assert.Empty(ApplicationHealth.Of("Succeeded", "Completed").Findings);
        Assert.DoesNotContain(ApplicationHealth.Of("Succeeded", "Failed").Findings, finding => finding.RuleId == "SIG666");
    }
}
