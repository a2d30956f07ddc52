using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class RecommendedRangeInvertedTests
{
    private const string Id = "SIG212";
    private const string Sentence = "The minimum value of recommended.vCPUs must not be greater than the maximum value of recommended.vCPUs.";

    [Theory]
    [InlineData("New-AzGalleryImageDefinition : " + Sentence + "\nErrorCode: InvalidParameter\nErrorMessage: " + Sentence)]
    [InlineData("(InvalidParameter) " + Sentence)]
    [InlineData("{\"error\":{\"code\":\"InvalidParameter\",\"message\":\"" + Sentence + "\"}}")]
    [InlineData("The minimum value for recommended.vCPUs can not be greater than the maximum value of recommended.vCPUs.")]
    public void Catches(string text) => RuleAssert.Catches(Id, text);

    [Fact]
    public void CatchesNot_another_range() => RuleAssert.CatchesNot(Id, "The minimum instance count must be less than the maximum instance count.");

    [Fact]
    public void Check_tells_both_ranges()
    {
        var findings = RuleAssert.Violations(Id, new ImageDefinition { MinimumVCpu = "8", MaximumVCpu = "4", MinimumMemory = "64", MaximumMemory = "16" });
        Assert.Equal(2, findings.Count);
        Assert.Contains("MinimumVCPU is 8 and MaximumVCPU is 4", findings[0].Message, StringComparison.Ordinal);
        Assert.Contains("MinimumMemory is 64 and MaximumMemory is 16", findings[1].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("4", null)]
    [InlineData("4", "4")]
    [InlineData("four", "2")]
    [InlineData("99999999999999", "1")]
    public void Check_keeps_quiet(string? minimum, string? maximum) =>
        RuleAssert.Keeps(Id, new ImageDefinition { MinimumVCpu = minimum, MaximumVCpu = maximum, MinimumMemory = minimum, MaximumMemory = maximum });

    [Theory]
    [InlineData("vCPUs", "VCPU", "Memory")]
    [InlineData("memory", "Memory", "VCPU")]
    public void The_command_sets_only_the_range_that_is_at_fault(string property, string own, string other)
    {
        var finding = RuleAssert.Catches("SIG212", $"ERROR: (BadRequest) The minimum value of {property} must not be greater than the maximum value of {property}.");
        Assert.Equal($"The recommended minimum of {property} is greater than the maximum.", finding.Message);
        Assert.Contains("-Minimum" + own, finding.Command, StringComparison.Ordinal);
        Assert.DoesNotContain("Minimum" + other, finding.Command, StringComparison.Ordinal);
    }
}
