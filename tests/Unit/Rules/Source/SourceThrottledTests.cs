namespace SigTroubleshoot.Unit.Rules;

public sealed class SourceThrottledTests
{
    [Fact]
    public void Catches()
    {
        var finding = RuleAssert.Catches("SIG426", Printed.By(Tool.PowerShell7, "New-AzGalleryImageVersion", "TooManyRequests", $"Too many requests on source '{Ids.Image}'. Please try again later."));
        Assert.Equal(Ids.Image, finding.Values["ResourceId"]);
    }

    [Theory]
    [InlineData($"There are too many requests on the source '{Ids.Image}'.")]
    public void Catches_reworded(string text) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches("SIG426", text).Confidence);

    [Theory]
    [InlineData("Too many requests on source '10.0.0.4'.")]
    [InlineData("az webapp log tail\nToo many requests from your address, please try again later.")]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG426", text);

    // HTTP's name for the status says nothing of a source.
    [Theory]
    [InlineData("Status: 429 (Too Many Requests)")]
    [InlineData("RESPONSE 429: 429 Too Many Requests")]
    [InlineData("unexpected status 429 (429 Too Many Requests) with error: TooManyRequests: Slow down.")]
    public void Is_not_the_status_of_a_request(string text) =>
        Assert.DoesNotContain(SigEngine.Default.Diagnose($"GET https://management.azure.com{Ids.Version}\n{text}"), finding => finding.RuleId == "SIG426");
}
