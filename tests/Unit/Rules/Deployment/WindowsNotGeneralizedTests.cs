namespace SigTroubleshoot.Unit.Rules;

public sealed class WindowsNotGeneralizedTests
{
    private const string Sentence = "OS provisioning for VM 'vm-otter' failed. Error details: This installation of Windows is undeployable. Make sure the image has been properly prepared (generalized).";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches(Tool tool) => Assert.Equal("vm-otter", RuleAssert.Catches("SIG636", Printed.By(tool, "New-AzVM", "OSProvisioningClientError", Sentence)).Values["VirtualMachine"]);

    [Fact]
    public void Is_likely_with_a_gallery_image_and_possible_without()
    {
        Assert.Equal(FindingConfidence.Possible, RuleAssert.Catches("SIG636", Sentence).Confidence);
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG636", $"az vm create -g rg-web -n vm-otter --image {Ids.Version}\n{Sentence}").Confidence);
    }

    [Fact]
    public void The_commands_are_not_about_the_vm_that_failed() =>
        Assert.DoesNotContain("vm-otter", RuleAssert.Catches("SIG636", Sentence).Command, StringComparison.Ordinal);

    [Fact]
    public void A_time_out_is_another_rule() => RuleAssert.Catches("SIG615", "OS Provisioning for VM 'vm-otter' did not finish in the allotted time.");

    [Theory]
    [InlineData("OS provisioning for VM 'vm-otter' succeeded.")]
    [InlineData("This installation of Windows is activated.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG636", text);
}
