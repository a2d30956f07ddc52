using SigTroubleshoot.Resources.Mapping;
using SigTroubleshoot.Unit.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ContentPolicyViolationReportedTests
{
    private const string Id = "SIG341";

    [Fact]
    public void Check_gives_each_violation_with_its_details()
    {
        var findings = RuleAssert.Violations(Id, Version(""" "reportedForPolicyViolation":true,"policyViolations":[{"category":"IpTheft","details":"Claimed by Otterworks."},{"category":"Other"}] """));
        Assert.Equal(["content policy: IpTheft (Claimed by Otterworks).", "content policy: Other."], findings.Select(finding => finding.Message[finding.Message.IndexOf("content", StringComparison.Ordinal)..]));
        Assert.All(findings, finding => Assert.Equal(FindingSeverity.Warning, finding.Severity));
        Assert.Contains("az sig image-version show -g rg-otter -r gal_otter -i ubuntu-otter -e 4.2.1 --query safetyProfile", findings[0].Command, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_finds_a_report_without_details() =>
        Assert.EndsWith("content policy.", RuleAssert.Violates(Id, Version(""" "reportedForPolicyViolation":true """)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(""" "reportedForPolicyViolation":false """)]
    [InlineData(""" "reportedForPolicyViolation":false,"policyViolations":[{"category":"IpTheft","details":"Settled."}] """)]
    [InlineData(""" "allowDeletionOfReplicatedLocations":true """)]
    public void Check_keeps_a_version_that_is_not_reported(string profile) => RuleAssert.Keeps(Id, Version(profile));

    private static SigTroubleshoot.Resources.ImageVersion Version(string profile) =>
        ImageVersionMapping.Map(Node.Of($$$$"""{"id":"{{{{Ids.Version}}}}","name":"4.2.1","properties":{"safetyProfile":{ {{{{profile}}}} }}}"""));
}
