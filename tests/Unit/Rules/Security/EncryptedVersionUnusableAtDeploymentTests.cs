namespace SigTroubleshoot.Unit.Rules;

public sealed class EncryptedVersionUnusableAtDeploymentTests
{
    private const string Id = "SIG802";

    private const string Message =
        $"Disk encryption set {Ids.Compute}/diskEncryptionSets/des-otter in Azure Compute Gallery {Ids.Version} belongs to subscription {Ids.Subscription} and cannot be used with resource 'vm-lynx' in subscription 7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.AzCli, "New-AzVM", "BadRequest", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal($"{Ids.Compute}/diskEncryptionSets/des-otter", finding.Values["DiskEncryptionSet"]);
        Assert.Equal(Ids.Version, finding.Values["ResourceId"]);
        Assert.Equal(Ids.Subscription, finding.Values["SubscriptionId"]);
        Assert.Equal("vm-lynx", finding.Values["Resource"]);
        Assert.Equal("7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093", finding.Values["OtherSubscriptionId"]);
    }

    [Theory]
    [InlineData($"Disk encryption set {Ids.Compute}/diskEncryptionSets/des-otter in shared image gallery {Ids.Version} belongs to subscription {Ids.Subscription} and cannot be used with resource '' in subscription 7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData($"The disk encryption set {Ids.Compute}/diskEncryptionSets/des-otter used in Azure Compute Gallery {Ids.Version} belongs to the subscription {Ids.Subscription} and can not be used with resource 'vm-lynx' of subscription 7e0c53aa")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData($"Disk encryption set {Ids.Compute}/diskEncryptionSets/des-otter cannot be used with disk 'd1' because it is in another region.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
