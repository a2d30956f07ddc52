namespace SigTroubleshoot.Unit.Rules;

public sealed class ReplicationClientTimeoutTests
{
    [Theory]
    [InlineData("==> azure-arm.otter: Future#WaitForCompletion: context has been cancelled: StatusCode=200 -- Original Error: context deadline exceeded\n==> azure-arm.otter: Cleanup requested, deleting resource group ...")]
    [InlineData("Build 'azure-arm' errored: Future#WaitForCompletion: context has been cancelled: StatusCode=200 -- Original Error: context deadline exceeded")]
    [InlineData("Error: waiting for the creation of Shared Image Version \"4.2.1\" (Image \"ubuntu-otter\" / Gallery \"gal_otter\" / Resource Group \"rg-otter\"): Future#WaitForCompletion: context has been cancelled: StatusCode=200 -- Original Error: context deadline exceeded")]
    [InlineData($"│ Error: creating Version (Subscription: \"{Ids.Subscription}\"\n│ Resource Group Name: \"rg-otter\"\n│ Gallery Name: \"gal_otter\"\n│ Image Name: \"ubuntu-otter\"): polling after CreateOrUpdate: context deadline exceeded\n│\n│   with azurerm_shared_image_version.otter,")]
    [InlineData("Future#WaitForCompletion: context has been cancelled: StatusCode=202 -- Original Error: context deadline exceeded")]
    [InlineData("fatal: [localhost]: FAILED! => {\"changed\": false, \"msg\": \"Create or Updating encountered an exception, wait 10 minutes when the status is still 'creating'\"}")]
    [InlineData("Create or Updating encountered an exception, wait 45 minutes when the status is still 'creating'")]
    public void Catches_other_sentences(string text) => RuleAssert.Catches("SIG506", text);

    [Theory]
    [InlineData("==> azure-arm.otter: Future#WaitForCompletion: the context was cancelled: StatusCode=200 -- Original Error: the context deadline was exceeded")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG506", text).Confidence);

    [Theory]
    [InlineData("Error: waiting for creation of Managed Kubernetes Cluster \"aks-otter\" (Resource Group \"rg-otter\"): Future#WaitForCompletion: context has been cancelled: StatusCode=200 -- Original Error: context deadline exceeded")]
    [InlineData($"Error: creating Kubernetes Cluster (Subscription: \"{Ids.Subscription}\"): polling after CreateOrUpdate: context deadline exceeded")]
    [InlineData("Failed while waiting for packerizer: Timeout waiting for microservice to complete: 'context deadline exceeded'")]
    [InlineData("Error: Get \"https://10.0.0.4:6443/healthz\": context deadline exceeded")]
    [InlineData("The status of the cluster is still 'creating'; wait 10 minutes.")]
    [InlineData("fatal: [localhost]: FAILED! => {\"changed\": false, \"msg\": \"Creating or updating the DNS zone encountered an exception\"}")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG506", text);

    [Fact]
    public void Stands_before_the_distribution_that_it_explains()
    {
        var text = "Failed in distributing 1 images out of total 1: {[Error 0] [Distribute 0] Error publishing MDI to shared image gallery:" + Ids.Definition
            + ", Location:westus2. Error: Error waiting on shared image gallery future for resource group: rg-otter, gallery name: gal_otter, gallery image name: ubuntu-otter."
            + "Error: Future#WaitForCompletion: context has been cancelled: StatusCode=200 -- Original Error: context deadline exceeded}";
        var finding = RuleAssert.Catches("SIG506", text);
        Assert.Equal("gal_otter", finding.Values["Gallery"]);
        Assert.Equal("ubuntu-otter", finding.Values["Definition"]);
    }
}
