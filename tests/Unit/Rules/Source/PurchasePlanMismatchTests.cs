using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class PurchasePlanMismatchTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG433", Printed.By(Tool.AzCli, "New-AzGalleryImageVersion", "Conflict", $"The resource with id '{Ids.Vm}' has a different plan ['{{\"name\":\"byol\",\"publisher\":\"otterworks\",\"product\":\"firewall\"}}'] than the parent gallery image plan ['null']."));
        Assert.Equal(Ids.Vm, finding.Values["ResourceId"]);
        Assert.Equal("byol", finding.Values["PlanName"]);
        Assert.Equal("otterworks", finding.Values["PlanPublisher"]);
        Assert.Equal("firewall", finding.Values["PlanProduct"]);
    }

    [Theory]
    [InlineData($"The resource with id '{Ids.Vm}' has another plan ['{{\"name\":\"byol\"}}'] than the plan of the parent gallery image ['null'].")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG433", text).Confidence);

    [Theory]
    [InlineData("The App Service plan of this resource has a different region.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG433", text);

    [Fact]
    public void Fills_the_plan_into_the_command()
    {
        var finding = RuleAssert.Catches("SIG433", $"The resource with id {Ids.Vm} has a different plan ['{{\"name\":\"byol\",\"publisher\":\"otterworks\",\"product\":\"firewall\"}}'] than the parent gallery image plan ['null']");
        Assert.Contains("-PurchasePlanName byol -PurchasePlanPublisher otterworks -PurchasePlanProduct firewall", finding.Command, StringComparison.Ordinal);
    }
}
