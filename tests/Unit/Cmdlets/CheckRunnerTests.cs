using SigTroubleshoot.Limits;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class CheckRunnerTests
{
    [Fact]
    public void The_worst_stands_first_and_equals_keep_the_order_of_the_rules()
    {
        var request = new ImageVersion
        {
            Name = "1.0",
            Location = "westeurope",
            SourceImageId = "img",
            TargetRegions = [new TargetRegion { Name = "Atlantis", ReplicaCount = "three" }],
        };
        var findings = CheckRunner<ImageVersion>.Run(request, "1.0", "test");
        Assert.True(findings.Count > 3);
        Assert.Equal(findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.RuleId, StringComparer.Ordinal).Select(finding => finding.RuleId), findings.Select(finding => finding.RuleId));
    }

    [Fact]
    public void Nothing_wrong_gives_one_shared_empty_list() =>
        Assert.Same(
            CheckRunner<Gallery>.Run(new Gallery { Name = "a" }, "a", "test"),
            CheckRunner<Gallery>.Run(new Gallery { Name = "b" }, "b", "test"));
}
