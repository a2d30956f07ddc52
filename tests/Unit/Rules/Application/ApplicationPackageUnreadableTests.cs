namespace SigTroubleshoot.Unit.Rules;

public sealed class ApplicationPackageUnreadableTests
{
    private const string Uri = "https://stotter.blob.core.windows.net/apps/tools/otter.zip";
    private const string Trust = "The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.";

    [Theory]
    [MemberData(nameof(Printed.Tools), MemberType = typeof(Printed))]
    public void Catches(Tool tool)
    {
        var finding = RuleAssert.Catches("SIG661", Printed.By(tool, "New-AzGalleryApplicationVersion", "InvalidParameter", "The SAS is not valid for source uri " + Uri));
        Assert.Equal(Uri, finding.Values["Uri"]);
        Assert.Contains("--account-name stotter -c apps -n tools/otter.zip", finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("New-AzGalleryApplicationVersion: " + Trust)]
    [InlineData("az sig gallery-application version create failed: " + Trust)]
    public void Catches_a_certificate_that_does_not_fit(string text) => RuleAssert.Catches("SIG661", text);

    [Theory]
    [InlineData("Invoke-WebRequest: " + Trust)]
    [InlineData("New-AzGallery: " + Trust)]
    [InlineData("Start-AzStorageBlobCopy: The SAS is not valid for source uri " + Uri)]
    public void Stays_silent(string text) => RuleAssert.CatchesNot("SIG661", text);
}
