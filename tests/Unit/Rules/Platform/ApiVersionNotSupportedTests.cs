using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Rules;

public sealed class ApiVersionNotSupportedTests
{
    private const string Id = "SIG921";

    private const string Message =
        "No registered resource provider found for location 'West US 2' and API version '2022-08-01' for type 'galleries/images'. The supported api-versions are '2018-06-01, 2019-03-01, 2023-07-03'. The supported locations are 'westus, eastus'.";

    [Fact]
    public void Catches_what_a_tool_prints()
    {
        var finding = RuleAssert.Catches(Id, Printed.By(Tool.ArmJson, "New-AzResourceGroupDeployment", "NoRegisteredProviderFound", Message));

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal("West US 2", finding.Values["Region"]);
        Assert.Equal("2022-08-01", finding.Values["ApiVersion"]);
        Assert.Equal("2018-06-01, 2019-03-01, 2023-07-03", finding.Values["ApiVersions"]);
    }

    [Theory]
    [InlineData("No registered resource provider found for location 'eastus' and API version '2020-12-01' for type 'galleries'. The supported api-versions are '2018-06-01, 2019-03-01, 2023-07-03'. The supported locations are 'westus, eastus'.")]
    [InlineData("No registered resource provider found for location 'eastus' and API version '2017-10-15-preview' for type 'galleries/images/versions'. The supported api-versions are '2018-06-01, 2019-03-01, 2023-07-03'. The supported locations are 'westus, eastus'.")]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("communityGalleries/images", "images")]
    [InlineData("communityGalleries/images/versions", "images")]
    [InlineData("sharedGalleries/images", "images")]
    [InlineData("sharedGalleries", null)]
    public void Catches_the_types_of_shared_galleries(string type, string? subType)
    {
        var finding = RuleAssert.Catches(Id, $"No registered resource provider found for location 'uksouth' and API version '2031-12-03' for type 'locations/{type}'. The supported api-versions are '2021-07-01, 2024-03-03'.");

        Assert.Equal(FindingConfidence.Exact, finding.Confidence);
        Assert.Equal(subType, finding.Values.GetValueOrDefault("SubType"));
        Assert.Equal("2021-07-01, 2024-03-03", finding.Values["ApiVersions"]);
        Assert.Contains($"resourceType=='locations/{type.Split('/')[0]}'", finding.Command, StringComparison.Ordinal);
        Assert.DoesNotContain("CommunityGallery", finding.Values.Keys);
    }

    [Theory]
    [InlineData("The api-version '2031-01-01' is invalid. The supported versions are '2026-01-01,2025-04-01'.", "InvalidApiVersionParameter")]
    [InlineData("The value of parameter api-version is invalid.", "InvalidParameter")]
    public void A_sentence_without_a_type_needs_the_request_of_a_gallery(string sentence, string code)
    {
        string Response(string path) => $"PUT https://management.azure.com{path}?api-version=2031-01-01\n{{\"error\":{{\"code\":\"{code}\",\"message\":\"{sentence}\"}}}}";

        Assert.Equal("2031-01-01", RuleAssert.Catches(Id, Response(Ids.Version)).Values["ApiVersion"]);
        RuleAssert.CatchesNot(Id, Response(Ids.Vm));
        RuleAssert.CatchesNot(Id, sentence);
    }

    [Theory]
    [InlineData("No registered resource provider was found for the location 'eastus' and the API version '2020-12-01' for type 'galleries'.")]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("No registered resource provider found for location 'eastus' and API version '2022-08-01' for type 'virtualMachines'. The supported api-versions are '2018-06-01, 2019-03-01, 2023-07-03'. The supported locations are 'westus, eastus'.")]
    [InlineData("No registered resource provider found for location 'eastus' and API version '2022-08-01' for type 'networkInterfaces'. The supported api-versions are '2018-06-01, 2019-03-01, 2023-07-03'. The supported locations are 'westus, eastus'.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("Microsoft.Compute/galleries", "2022-08-01")]
    [InlineData("microsoft.compute/galleries/images", "2021-04-01")]
    [InlineData("Microsoft.Compute/galleries/images/versions", "2016-01-01")]
    public void Check_finds(string type, string version) =>
        Assert.Equal(version, RuleAssert.Violates(Id, new TemplateResource { Type = type, ApiVersion = version }).Values["ApiVersion"]);

    [Theory]
    [InlineData("Microsoft.Compute/galleries", "2023-07-03")]
    [InlineData("Microsoft.Compute/galleries", "2099-01-01")]
    [InlineData("Microsoft.Compute/galleries", "2021-04-01-preview")]
    [InlineData("Microsoft.Compute/galleries", "[variables('computeApi')]")]
    [InlineData("Microsoft.Compute/galleries", "")]
    [InlineData("Microsoft.Compute/virtualMachines", "2022-08-01")]
    public void Check_keeps(string type, string version) =>
        RuleAssert.Keeps(Id, new TemplateResource { Type = type, ApiVersion = version });

    [Theory]
    [InlineData("GET", Ids.Compute + "/galleries/gal_otter", "BadRequest", "NoRegisteredProviderFound")]
    public void Catches_by_code(string method, string path, string status, string code) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, DebugLog.Of(method, path, status, code)).Confidence);

    [Theory]
    [InlineData("GET", Ids.Vm, "BadRequest", "NoRegisteredProviderFound")]
    public void CatchesNot_by_code(string method, string path, string status, string code) =>
        RuleAssert.CatchesNot(Id, DebugLog.Of(method, path, status, code));

    [Fact]
    public void Catches_a_type_that_the_version_does_not_know() =>
        Assert.Equal("2018-02-02", RuleAssert.Catches("SIG921", "Error creating Shared Image Gallery \"gal_otter\" (Resource Group \"rg-otter\"): compute.GalleriesClient#CreateOrUpdate: StatusCode=404 -- Original Error: Code=\"InvalidResourceType\" Message=\"The resource type could not be found in the namespace 'Microsoft.Compute' for api version '2018-02-02'.\"").Values["ApiVersion"]);

    [Theory]
    [InlineData("New-AzVM: The resource type could not be found in the namespace 'Microsoft.Compute' for api version '2030-06-01'.")]
    public void CatchesNot_another_type(string text) => RuleAssert.CatchesNot("SIG921", text);
}
