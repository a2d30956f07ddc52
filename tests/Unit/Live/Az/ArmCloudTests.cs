using SigTroubleshoot.Cmdlets.Live;

namespace SigTroubleshoot.Unit.Live.Az;

public sealed class ArmCloudTests
{
    [Theory]
    [InlineData("AzureCloud", "https://management.azure.com/", "https://management.core.windows.net/", "https://login.microsoftonline.com/")]
    [InlineData("azurecloud", "https://management.azure.com/", "https://management.core.windows.net/", "https://login.microsoftonline.com/")]
    [InlineData(" AzureUSGovernment ", "https://management.usgovcloudapi.net/", "https://management.core.usgovcloudapi.net/", "https://login.microsoftonline.us/")]
    [InlineData("AZURECHINACLOUD", "https://management.chinacloudapi.cn/", "https://management.core.chinacloudapi.cn/", "https://login.chinacloudapi.cn/")]
    [InlineData("https://management.local.azurestack.external", "https://management.local.azurestack.external/", "https://management.local.azurestack.external/", null)]
    [InlineData("https://localhost:8443/arm/", "https://localhost:8443/arm/", "https://localhost:8443/arm/", null)]
    public void Names_and_addresses_are_clouds(string text, string endpoint, string audience, string? authority)
    {
        var cloud = ArmCloud.Of(text);

        Assert.Equal(endpoint, cloud?.Endpoint.AbsoluteUri);
        Assert.Equal(audience, cloud?.Audience);
        Assert.Equal(authority, cloud?.Authority?.AbsoluteUri);
    }

    [Theory]
    [InlineData("AzureGermanCloud")]
    [InlineData("http://localhost:8080/")]
    [InlineData("https://user:password@localhost/")]
    [InlineData("https://localhost/?token=1")]
    [InlineData("localhost")]
    [InlineData("/subscriptions")]
    [InlineData("")]
    public void Anything_else_is_not_a_cloud(string text) => Assert.Null(ArmCloud.Of(text));
}
