namespace SigTroubleshoot.Unit.Rules;

public sealed class EncryptedSourceOtherSubscriptionTests
{
    private const string Id = "SIG803";

    private const string Message =
        $"Encrypted source: '{Ids.Disk}' is in a different subscription ID than the current gallery image version subscription '7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093'. Please retry with an unencrypted source(s) or use the source's subscription '{Ids.Subscription}' to create the gallery image version.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.PowerShell7, "New-AzGalleryImageVersion", "BadRequest", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal(Ids.Disk, finding.Values["ResourceId"]);
        Assert.Equal("7e0c53aa-1f2d-4b68-9c47-d5a8e6b1f093", finding.Values["SubscriptionId"]);
        Assert.Equal(Ids.Subscription, finding.Values["OtherSubscriptionId"]);
    }

    [Theory]
    [InlineData($"The encrypted source '{Ids.Disk}' is in another subscription ID than the current gallery image version's subscription '7e0c53aa'.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Encrypted snapshots cannot be copied to a different subscription.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
