namespace SigTroubleshoot.Unit.Rules;

public sealed class ProviderNotRegisteredTests
{
    private const string Id = "SIG920";

    private const string Message =
        "The subscription is not registered to use namespace 'Microsoft.Compute'. See https://aka.ms/rps-not-found for how to register subscriptions.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.ArmJson, "New-AzGallery", "MissingSubscriptionRegistration", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
    }

    [Theory]
    [InlineData("The subscription registration is in 'Unregistered' state. The subscription must be registered to use namespace 'Microsoft.Compute'. See https://aka.ms/rps-not-found for how to register subscriptions.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("This subscription is not yet registered to use the namespace 'Microsoft.Compute'.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("The subscription is not registered to use namespace 'Microsoft.KeyVault'. See https://aka.ms/rps-not-found for how to register subscriptions.")]
    [InlineData("The subscription is not registered to use namespace 'Microsoft.ComputeSchedule'.")]
    [InlineData("The subscription registration is in 'Unregistered' state. The subscription must be registered to use namespace 'Microsoft.Network'.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("PUT", Ids.Compute + "/galleries/gal_otter", "Conflict", "MissingSubscriptionRegistration")]
    public void Catches_by_code(string method, string path, string status, string code) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, DebugLog.Of(method, path, status, code)).Confidence);
}
