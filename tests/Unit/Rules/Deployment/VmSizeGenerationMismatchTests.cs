namespace SigTroubleshoot.Unit.Rules;

public sealed class VmSizeGenerationMismatchTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG610", Printed.By(Tool.AzCli, "New-AzVM", "BadRequest", "The selected VM size 'Standard_D4ads_v6' cannot boot Hypervisor Generation '1'. If this was a Create operation please check that the Hypervisor Generation of the Image matches the Hypervisor Generation of the selected VM Size. If this was an Update operation please select a Hypervisor Generation '1' VM Size. For more information, see https://aka.ms/azuregen2vm"));
        Assert.Equal("Standard_D4ads_v6", finding.Values["VmSize"]);
        Assert.Equal("1", finding.Values["Generation"]);
    }

    [Theory]
    [InlineData("The VM size 'Standard_D4ads_v6' that was selected can not boot the Hypervisor Generation '1'.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG610", text).Confidence);

    [Theory]
    [InlineData("The requested VM size Standard_D4ads_v6 is not available in the current region.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG610", text);

    [Theory]
    [InlineData("2")]
    [InlineData("V2")]
    public void The_generation_is_written_in_one_way(string generation)
    {
        var finding = RuleAssert.Catches("SIG610", $"az vm create -g rg -n vm --image /subscriptions/0f0e0d0c-1111-4222-8333-abcdefabcdef/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal/images/web\nERROR: (BadRequest) The selected VM size 'Standard_D2s_v5' cannot boot Hypervisor Generation '{generation}'.");
        Assert.EndsWith("(V2).", finding.Message, StringComparison.Ordinal);
        Assert.Contains("contains(value, 'V2')", finding.Command, StringComparison.Ordinal);
    }
}
