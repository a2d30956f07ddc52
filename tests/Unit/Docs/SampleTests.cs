using SigTroubleshoot.Secrets;
using SigTroubleshoot.Unit.Cmdlets;

namespace SigTroubleshoot.Unit.Docs;

/// <summary>Each sample contains one failure, and the token in the debug logs is never printed.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("image-version-create.debug.log", "SIG310")]
    [InlineData("az-image-version-create.debug.log", "SIG431")]
    [InlineData("packer-build.log", "SIG301")]
    [InlineData("terraform-apply.log", "SIG601")]
    [InlineData("arm-deployment.json", "SIG702")]
    public void A_sample_has_one_finding(string name, string rule)
    {
        var finding = Assert.Single(SigEngine.Default.Diagnose(Text(name), name));
        Assert.Equal((rule, FindingConfidence.Exact), (finding.RuleId, finding.Confidence));
    }

    [Theory]
    [InlineData("image-version-create.debug.log")]
    [InlineData("az-image-version-create.debug.log")]
    public void The_token_in_a_debug_log_is_never_printed(string name)
    {
        var text = Text(name);
        Assert.Contains("Bearer eyJ", text, StringComparison.Ordinal);
        var finding = Assert.Single(SigEngine.Default.Diagnose(text, name));
        Assert.DoesNotContain("eyJ", string.Concat([finding.Message, finding.Command, finding.Evidence, finding.Target, .. finding.Values.Values]), StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", Redactor.Redact(text), StringComparison.Ordinal);
    }

    private static string Text(string name) => File.ReadAllText(Path.Combine(Session.Root, "samples", name));
}
