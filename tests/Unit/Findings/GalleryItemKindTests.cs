using SigTroubleshoot.Unit.Rules;

namespace SigTroubleshoot.Unit.Findings;

/// <summary>Commands, remedy, and names follow from what kind of image the ID names.</summary>
public sealed class GalleryItemKindTests
{
    private const string Community = "/CommunityGalleries/otter-6a2c8f31/Images/ubuntu-otter";
    private const string Shared = "/SharedGalleries/6a2c8f31-OTTER/Images/ubuntu-otter";

    [Theory]
    [InlineData("SIG601", "The gallery image " + Community + "/Versions/1.0.7 is not available in uksouth region.")]
    [InlineData("SIG601", "The gallery image " + Ids.Locations + "/communityGalleries/otter-6a2c8f31/images/ubuntu-otter/versions/1.0.7 is not available in uksouth region.")]
    [InlineData("SIG602", "The gallery image " + Community + " is not available in uksouth region.")]
    [InlineData("SIG603", "In region UK South, the following list of Shared Image Gallery images referenced from the deployment template were not found: " + Community + "/Versions/1.0.7. Please check that at least one image has been replicated to UK South")]
    public void A_community_image_gets_the_commands_of_a_consumer(string ruleId, string text)
    {
        var finding = RuleAssert.Catches(ruleId, Request(text));

        Assert.Equal(
            "Get-AzGalleryImageVersion -GalleryPublicName otter-6a2c8f31 -GalleryImageDefinitionName ubuntu-otter -Location uksouth\n"
            + "az sig image-version list-community --public-gallery-name otter-6a2c8f31 --gallery-image-definition ubuntu-otter --location uksouth -o table",
            finding.Command);
        Assert.Equal("otter-6a2c8f31", finding.Values["CommunityGallery"]);
        Assert.Contains("ask the owner", finding.Remedy, StringComparison.Ordinal);
        Assert.DoesNotContain("add the region", finding.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SIG601", "The gallery image " + Shared + "/Versions/1.0.7 is not available in uksouth region.")]
    [InlineData("SIG602", "The gallery image " + Shared + " is not available in uksouth region.")]
    [InlineData("SIG603", "In region uksouth, the following list of Shared Image Gallery images referenced from the deployment template were not found: " + Shared + ". Please check that at least one image has been replicated to uksouth")]
    public void A_direct_shared_image_gets_the_commands_of_a_consumer(string ruleId, string text)
    {
        var finding = RuleAssert.Catches(ruleId, Request(text));

        Assert.Equal(
            "Get-AzGalleryImageVersion -GalleryUniqueName 6a2c8f31-OTTER -GalleryImageDefinitionName ubuntu-otter -Location uksouth\n"
            + "az sig image-version list-shared --gallery-unique-name 6a2c8f31-OTTER --gallery-image-definition ubuntu-otter --location uksouth -o table",
            finding.Command);
        Assert.Equal("6a2c8f31-OTTER", finding.Values["SharedGallery"]);
    }

    [Theory]
    [InlineData("SIG601", "The gallery image " + Ids.Version + " is not available in uksouth region.")]
    [InlineData("SIG602", "The gallery image " + Ids.Definition + " is not available in uksouth region.")]
    public void An_own_image_keeps_the_commands_of_the_owner(string ruleId, string text)
    {
        var finding = RuleAssert.Catches(ruleId, Request(text));

        Assert.Contains("-g rg-otter -r gal_otter -i ubuntu-otter", finding.Command, StringComparison.Ordinal);
        Assert.DoesNotContain("CommunityGallery", finding.Values.Keys);
        Assert.DoesNotContain("SharedGallery", finding.Values.Keys);
    }

    [Fact]
    public void A_community_image_that_is_the_source_does_not_make_the_gallery_one()
    {
        var values = new Dictionary<string, string> { ["Gallery"] = "gal_otter", ["ResourceId"] = Community };
        GalleryItemKind.Complete(values);

        Assert.DoesNotContain("CommunityGallery", values.Keys);
    }

    [Fact]
    public void An_application_is_no_image_version()
    {
        const string Application = Ids.Compute + "/galleries/gal_otter/applications/agent/versions/2.0.0";

        Assert.DoesNotContain(SigEngine.Default.Diagnose($"Code=\"GalleryImageNotFound\" Message=\"The gallery image {Application} is not available in uksouth region.\""), finding => finding.RuleId is "SIG601" or "SIG602");
        var finding = RuleAssert.Catches("SIG511", $"PUT https://management.azure.com{Application}\n{{\"error\":{{\"code\":\"InternalOperationError\",\"message\":\"Replication failed in this region due to 'The copy was reset.'\"}}}}");
        Assert.Equal("agent", finding.Values["Application"]);
        Assert.Contains("az sig gallery-application version ", finding.Command, StringComparison.Ordinal);
        Assert.DoesNotContain("image-version", finding.Command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"error\":\"GalleryImageNotFound\",\"message\":\"Gallery image #7 not found.\"}")]
    public void Another_program_may_have_a_code_of_the_same_name(string text) => Assert.DoesNotContain(SigEngine.Default.Diagnose(text), finding => finding.RuleId == "SIG601");

    private static string Request(string message) =>
        $"PUT https://management.azure.com{Ids.Vm}\n{{\"error\":{{\"code\":\"GalleryImageNotFound\",\"message\":\"{message}\",\"target\":\"imageReference\"}}}}";
}
