using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class PlanInformationMissingTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG611", Printed.By(Tool.Terraform, "New-AzVM", "VMMarketplaceInvalidInput", $"Creating a virtual machine from Marketplace image or a custom image sourced from a Marketplace image requires Plan information in the request. VM: '{Ids.Vm}'."));
        Assert.Equal("vm-otter", finding.Values["VirtualMachine"]);
    }

    [Theory]
    [InlineData("Error: Code=\"VMMarketplaceInvalidInput\" Message=\"Creating a virtual machine from Marketplace image requires Plan information in the request. OS disk name is 'osdisk-otter'.\"")]
    public void Catches_other_sentences(string text) => RuleAssert.Catches("SIG611", text);

    [Theory]
    [InlineData("To create a virtual machine from a Marketplace image or from a custom image sourced from a Marketplace image, Plan information is required in the request.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG611", text).Confidence);

    [Theory]
    [InlineData("User failed validation to purchase resources. Error message: 'You have not accepted the legal terms on this subscription'.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG611", text);

    [Fact]
    public void Catches_the_code_alone() => RuleAssert.Catches("SIG611", "New-AzVM : The operation did not succeed.\nErrorCode: VMMarketplaceInvalidInput\nErrorMessage:\nErrorTarget:");

    [Fact]
    public void Check_finds_a_plan_that_the_request_lacks() =>
        Assert.Contains("--plan-name byol --plan-publisher otterworks --plan-product firewall", RuleAssert.Violates("SIG611", Request("byol", hasPlan: false)).Command, StringComparison.Ordinal);

    [Theory]
    [InlineData("byol", true)]
    [InlineData("byol", null)]
    [InlineData(null, false)]
    [InlineData("", false)]
    public void Check_keeps_the_rest(string? plan, bool? hasPlan) => RuleAssert.Keeps("SIG611", Request(plan, hasPlan));

    private static DeploymentRequest Request(string? plan, bool? hasPlan) => new()
    {
        HasPlan = hasPlan,
        Definition = new ImageDefinition { Name = "ubuntu-otter", PurchasePlanName = plan, PurchasePlanPublisher = "otterworks", PurchasePlanProduct = "firewall" },
    };
}
