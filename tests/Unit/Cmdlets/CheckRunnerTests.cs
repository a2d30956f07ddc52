using SigTroubleshoot.Checks;

namespace SigTroubleshoot.Unit.Cmdlets;

public sealed class CheckRunnerTests
{
    [Fact]
    public void The_worst_stands_first_and_equals_keep_the_order_of_the_rules()
    {
        var request = new ImageVersionRequest
        {
            Name = "1.0",
            Location = "westeurope",
            SourceImageId = "img",
            TargetRegions = [new TargetRegionRequest { Name = "Atlantis", ReplicaCount = "three" }],
        };
        var findings = CheckRunner<ImageVersionRequest>.Run(request, "1.0", "test");
        Assert.True(findings.Count > 3);
        Assert.Equal(findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.RuleId, StringComparer.Ordinal).Select(finding => finding.RuleId), findings.Select(finding => finding.RuleId));
    }

    [Fact]
    public void Nothing_wrong_gives_one_shared_empty_list() =>
        Assert.Same(
            CheckRunner<GalleryRequest>.Run(new GalleryRequest { Name = "a" }, "a", "test"),
            CheckRunner<GalleryRequest>.Run(new GalleryRequest { Name = "b" }, "b", "test"));
}
