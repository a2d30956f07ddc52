namespace SigTroubleshoot.Unit.Rules;

public sealed class ResourceGroupNotFoundTests
{
    private const string Id = "SIG950";

    [Theory]
    [InlineData("""
            Update-AzGalleryImageVersion: Resource group 'rg-otter' could not be found.
            ErrorCode: ResourceGroupNotFound
            """)]
    [InlineData("Error: retrieving Shared Image Gallery \"gal\": StatusCode=404 -- Original Error: Code=\"ResourceGroupNotFound\" Message=\"Resource group 'rg-otter' could not be found.\"")]
    [InlineData("""
            GET https://management.azure.com/subscriptions/s1/resourceGroups/rg-otter/providers/Microsoft.Compute/galleries/gal
            {"error":{"code":"ResourceGroupNotFound","message":"Resource group 'rg-otter' could not be found."}}
            """)]
    [InlineData("Resource group 'rg-gallery-otter' could not be found.")]
    [InlineData("""
            $ az sig show -g rg-otter -r gal
            Resource group 'rg-otter' could not be found.
            """)]
    public void Catches(string text) => Assert.Equal(FindingConfidence.Exact, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("""
            $ az sig show -g rg-otter -r gal
            The resource group 'rg-otter' can not be found.
            """)]
    public void Catches_reworded(string text) => Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Resource group 'rg-web' could not be found.")]
    [InlineData("ERROR: (ResourceGroupNotFound) Resource group 'rg-web' could not be found.\nCode: ResourceGroupNotFound\nMessage: Resource group 'rg-web' could not be found.")]
    [InlineData("{\"error\":{\"code\":\"ResourceGroupNotFound\",\"message\":\"Resource group 'rg-web' could not be found.\"}}")]
    [InlineData("azure.core.exceptions.ResourceNotFoundError: (ResourceGroupNotFound) Resource group 'rg-web' could not be found.")]
    public void A_sentence_beside_which_nothing_is_named_is_possible(string text) => Assert.Equal(FindingConfidence.Possible, RuleAssert.Catches(Id, text).Confidence);

    [Theory]
    [InlineData("Resource group 'rg-web' could be found.")]
    [InlineData("Error: reading the plan: Resource group 'rg-web' could not be found.")]
    [InlineData("The web app was not created. Resource group 'rg-web' could not be found.")]
    [InlineData("Get-AzRouteTable : Resource group 'rg-web' could not be found.")]
    [InlineData("az keyvault show -n kv: ERROR: (ResourceGroupNotFound) Resource group 'rg-web' could not be found.")]
    [InlineData("Get-AzWebApp : Resource group 'rg-gallery-otter' could not be found.")]
    [InlineData("""
            az storage account list -g rg-web
            (ResourceGroupNotFound) Resource group 'rg-web' could not be found.
            """)]
    [InlineData("The Resource 'Microsoft.Web/sites/app-gallery' under resource group 'rg-gallery' could not be found.")]
    public void CatchesNot(string text) => RuleAssert.CatchesNot(Id, text);

    [Theory]
    [InlineData("GET", Ids.Compute + "/galleries/gal_otter", "NotFound", "ResourceGroupNotFound")]
    public void Catches_by_code(string method, string path, string status, string code) =>
        Assert.Equal(FindingConfidence.Likely, RuleAssert.Catches(Id, DebugLog.Of(method, path, status, code)).Confidence);

    [Theory]
    [InlineData("GET", Ids.Vm, "NotFound", "ResourceGroupNotFound")]
    public void CatchesNot_by_code(string method, string path, string status, string code) =>
        RuleAssert.CatchesNot(Id, DebugLog.Of(method, path, status, code));

    [Fact]
    public void A_group_at_the_head_of_another_error_is_not_missing() =>
        Assert.DoesNotContain(
            SigEngine.Default.Diagnose("Error creating Shared Image Gallery \"gal_otter\" (Resource Group \"rg-otter\"): the quota could not be found."),
            finding => finding.RuleId == "SIG950");
}
