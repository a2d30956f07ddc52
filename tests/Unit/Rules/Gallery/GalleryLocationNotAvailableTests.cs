namespace SigTroubleshoot.Unit.Rules;

public sealed class GalleryLocationNotAvailableTests
{
    private const string Id = "SIG106";

    [Theory]
    [InlineData("New-AzGallery : The provided location 'westeurop' is not available for resource type 'Microsoft.Compute/galleries'. List of available regions for the resource type is 'eastus,westus'.\nErrorCode: LocationNotAvailableForResourceType")]
    [InlineData("(LocationNotAvailableForResourceType) The provided location 'westeurop' is not available for resource type 'Microsoft.Compute/galleries'. List of available regions for the resource type is 'eastus,westus'.")]
    [InlineData("{\"error\":{\"code\":\"LocationNotAvailableForResourceType\",\"message\":\"The provided location 'westeurop' is not available for resource type 'Microsoft.Compute/galleries/images'. List of available regions for the resource type is 'eastus,westus'.\"}}")]
    [InlineData("The provided location 'westeurop' is currently not available for the resource type 'Microsoft.Compute/galleries'.")]
    public void Catches(string text) => Assert.Equal("westeurop", RuleAssert.Catches(Id, text).Values["Region"]);

    [Theory]
    [InlineData("(LocationNotAvailableForResourceType) The provided location 'westeurop' is not available for resource type 'Microsoft.Web/sites'. List of available regions for the resource type is 'eastus'.")]
    [InlineData("The provided location 'westeurop' is not available for resource type 'Microsoft.Compute/disks'.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);
}
