using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class DiskEncryptionSetOtherSubscriptionTests
{
    private const string Id = "SIG801";

    private const string Message =
        $"The disk encryption set '{Ids.Compute}/diskEncryptionSets/des-otter' must be in the same subscription '7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093' as the gallery resource.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.WindowsPowerShell, "New-AzGalleryImageVersion", "BadRequest", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal($"{Ids.Compute}/diskEncryptionSets/des-otter", finding.Values["DiskEncryptionSet"]);
        Assert.Equal("7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093", finding.Values["SubscriptionId"]);
    }

    [Theory]
    [InlineData($"The disk encryption set {Ids.Compute}/diskEncryptionSets/des-otter must be in the same subscription 7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093 as the gallery resource.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData($"The disk encryption set '{Ids.Compute}/diskEncryptionSets/des-otter' has to be located in the same subscription '7e0c53aa' as the gallery resource itself.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData($"The disk '{Ids.Disk}' and its disk encryption set must be in the same region.")]
    [InlineData("The key vault must be in the same subscription and region as the disk encryption set.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093")]
    [InlineData("another")]
    public void Check_finds_a_set_of_another_subscription(string subscription)
    {
        var finding = RuleAssert.Violates(Id, Version(subscription, $"{Ids.Compute}/diskEncryptionSets/des-otter"));

        Assert.Equal(Ids.Subscription, finding.Values["OtherSubscriptionId"]);
        Assert.Equal("West Europe", finding.Values["Region"]);
    }

    [Theory]
    [InlineData("6A2C8F31-7D0E-4B95-8C42-B1F3D5E79A60", $"{Ids.Compute}/diskEncryptionSets/des-otter")]
    [InlineData(null, $"{Ids.Compute}/diskEncryptionSets/des-otter")]
    [InlineData("another", "des-otter")]
    [InlineData("another", "")]
    [InlineData("another", null)]
    public void Check_keeps(string? subscription, string? set) => RuleAssert.Keeps(Id, Version(subscription, set));

    private static ImageVersion Version(string? subscription, string? set) => new()
    {
        SubscriptionId = subscription,
        TargetRegions = [new() { Name = "West Europe", DataDiskEncryption = [new() { Lun = "0", DiskEncryptionSetId = set }] }],
    };
}
