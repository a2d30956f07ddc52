using CsCheck;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Unit.Resources;

public sealed class ResourceIdTests
{
    private const string Group = "/subscriptions/0f0e0d0c-1111-4222-8333-abcdefabcdef/resourceGroups/rg-images";
    private const string Version = Group + "/providers/Microsoft.Compute/galleries/gal_lake/images/img-reed/versions/1.20.3";

    [Fact]
    public void The_id_of_a_version_is_split()
    {
        var id = Parse(Version);
        Assert.Equal("0f0e0d0c-1111-4222-8333-abcdefabcdef", id.SubscriptionId);
        Assert.Equal("rg-images", id.ResourceGroup);
        Assert.Equal("Microsoft.Compute", id.ProviderNamespace);
        Assert.Equal("Microsoft.Compute/galleries/images/versions", id.ResourceType);
        Assert.Equal(("1.20.3", "gal_lake", "img-reed", "1.20.3"), (id.Name, id.Gallery, id.Definition, id.Version));
        Assert.True(id.IsGalleryVersion);
        Assert.Equal(Version, id.ToString());
        Assert.Equal(Group + "/providers/Microsoft.Compute/galleries/gal_lake", id.GalleryId?.ToString());
        Assert.Equal(Group + "/providers/Microsoft.Compute/galleries/gal_lake/images/img-reed", id.DefinitionId?.ToString());
    }

    [Theory]
    [InlineData("https://management.azure.com" + Version + "?api-version=2023-07-03")]
    [InlineData("https://management.azure.com/" + Version + "?api-version=2023-07-03&$expand=ReplicationStatus")]
    [InlineData("https://portal.azure.com/#@contoso/resource" + Version)]
    [InlineData("https://portal.azure.com/#@contoso/resource" + Version + "/overview")]
    [InlineData("https://portal.azure.us/#@contoso/resource" + Version + "/properties/")]
    [InlineData("\"" + Version + "\",")]
    [InlineData("  '" + Version + "'.\r\n")]
    [InlineData(Version + "/")]
    [InlineData(Version + ".")]
    public void Host_query_quotes_and_a_period_do_not_matter(string text)
    {
        Assert.Equal(Parse(Version), Parse(text));
        Assert.Equal(Version, Parse(text).ToString());
    }

    [Fact]
    public void Case_does_not_matter()
    {
        var id = Parse(Version.ToUpperInvariant());
        Assert.Equal("Microsoft.Compute/galleries/images/versions", id.ResourceType);
        Assert.Equal(Parse(Version), id);
        Assert.Equal(Parse(Version).GetHashCode(), id.GetHashCode());
    }

    [Theory]
    [InlineData("xxxx")]
    [InlineData("REDACTED")]
    [InlineData("<subId>")]
    [InlineData("$SUB")]
    [InlineData("${var.subscription}")]
    [InlineData("***")]
    [InlineData("...")]
    [InlineData("{subscription-id}")]
    [InlineData("[my subscription]")]
    public void Anonymized_segments_are_names(string mask)
    {
        var id = Parse($"/subscriptions/{mask}/resourceGroups/{mask}/providers/Microsoft.Compute/galleries/{mask}/images/{mask}/versions/{mask}");
        Assert.Equal((mask, mask, mask, mask, mask), (id.SubscriptionId, id.ResourceGroup, id.Gallery, id.Definition, id.Version));
        Assert.True(id.IsGalleryVersion);
    }

    [Theory]
    [InlineData("/subscriptions//resourceGroups//providers/Microsoft.Compute/galleries/gal_lake/images/img-reed")]
    [InlineData("/subscriptions/resourceGroups/providers/Microsoft.Compute/galleries/gal_lake/images/img-reed")]
    [InlineData("Microsoft.Compute/galleries/gal_lake/images/img-reed")]
    [InlineData("/providers/Microsoft.Compute/galleries/gal_lake//images/img-reed")]
    public void Removed_segments_are_empty_and_hide_nothing(string text)
    {
        var id = Parse(text);
        Assert.Equal(("", "", "gal_lake", "img-reed"), (id.SubscriptionId, id.ResourceGroup, id.Gallery, id.Definition));
        Assert.True(id.IsGalleryImage);
    }

    [Theory]
    [InlineData("/SharedGalleries/abc-GAL/Images/img-reed/Versions/1.0.0", true)]
    [InlineData("/sharedGalleries/abc-GAL/images/img-reed/versions/1.0.0", true)]
    [InlineData("/subscriptions/s/providers/Microsoft.Compute/locations/westus/sharedGalleries/abc-GAL/images/img-reed/versions/1.0.0", true)]
    [InlineData("/CommunityGalleries/abc-GAL/Images/img-reed/Versions/1.0.0", false)]
    [InlineData("https://management.azure.com/subscriptions/s/providers/Microsoft.Compute/locations/westus/communityGalleries/abc-GAL/images/img-reed/versions/1.0.0?api-version=2022-03-03", false)]
    public void Shared_and_community_galleries_are_distinguished(string text, bool shared)
    {
        var id = Parse(text);
        Assert.Equal((shared, !shared), (id.IsSharedGallery, id.IsCommunityGallery));
        Assert.Equal(("abc-GAL", "img-reed", "1.0.0"), (id.Gallery, id.Definition, id.Version));
        Assert.Equal("Microsoft.Compute", id.ProviderNamespace);
        Assert.False(id.IsGalleryVersion);
        Assert.EndsWith("abc-GAL", id.GalleryId?.ToString());
    }

    [Fact]
    public void The_sources_of_a_version_are_distinguished()
    {
        Assert.True(Parse(Group + "/providers/Microsoft.Compute/virtualMachines/vm-1").IsVirtualMachine);
        Assert.True(Parse(Group + "/providers/Microsoft.Compute/images/mi-1").IsManagedImage);
        Assert.True(Parse(Group + "/providers/Microsoft.Compute/disks/d-1").IsDisk);
        Assert.True(Parse(Group + "/providers/Microsoft.Compute/snapshots/s-1").IsSnapshot);
        Assert.True(Parse(Group + "/providers/Microsoft.Compute/diskEncryptionSets/des-1").IsDiskEncryptionSet);
        Assert.True(Parse(Group + "/providers/Microsoft.Compute/galleries/gal_lake").IsGallery);
        Assert.False(Parse(Group + "/providers/Microsoft.Storage/galleries/gal_lake").IsGallery);
        Assert.Equal("", Parse(Group + "/providers/Microsoft.Compute/images/mi-1").Gallery);
    }

    [Theory]
    [InlineData("/share", "share")]
    [InlineData("/images", "images")]
    public void A_last_segment_without_a_name_is_an_action(string rest, string action)
    {
        var id = Parse(Group + "/providers/Microsoft.Compute/galleries/gal_lake" + rest);
        Assert.True(id.IsGallery);
        Assert.Equal(action, id.Action);
        Assert.Equal(Group + "/providers/Microsoft.Compute/galleries/gal_lake", id.GalleryId?.ToString());
    }

    [Fact]
    public void Resource_groups_and_subscriptions_also_have_ids()
    {
        Assert.Equal(("Microsoft.Resources/resourceGroups", "rg-images"), (Parse(Group).ResourceType, Parse(Group).Name));
        Assert.Equal(("Microsoft.Resources/subscriptions", "s1"), (Parse("/subscriptions/s1").ResourceType, Parse("/subscriptions/s1").Name));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("img-reed")]
    [InlineData("https://account.blob.core.windows.net/vhds/os.vhd")]
    [InlineData("/SharedGalleries")]
    [InlineData("/providers/Microsoft.Compute")]
    [InlineData("/subscriptions/s\0/resourceGroups/g")]
    public void Other_texts_are_not_ids(string? text)
    {
        Assert.False(ResourceId.TryParse(text, out var id));
        Assert.Null(id);
    }

    [Fact]
    public void Reading_never_throws_and_printing_is_stable()
    {
        var piece = Gen.OneOf(
            Gen.OneOf("subscriptions", "resourceGroups", "providers", "Microsoft.Compute", "galleries", "images", "versions", "SharedGalleries", "", "...", ".", "'", "?a=b", "\\"),
            Gen.String);
        Gen.Select(piece.Array[0, 14], Gen.OneOf("/", "//", "\\/")).Sample((pieces, slash) =>
        {
            if (!ResourceId.TryParse(string.Join(slash, pieces), out var id))
                return;
            Assert.True(ResourceId.TryParse(id.ToString(), out var again));
            Assert.Equal(id, again);
            Assert.Equal(id.ToString(), again.ToString());
            Assert.Equal(id.ResourceType, again.ResourceType);
        });
    }

    [Fact]
    public void Names_are_preserved()
    {
        var name = Gen.String["abcXYZ019-_."].Where(text => text.Length > 0 && text.Trim('.').Length > 0 && !text.EndsWith('.'));
        Gen.Select(name, name, name, name).Sample((sub, rg, gallery, definition) =>
        {
            var text = $"/subscriptions/{sub}/resourceGroups/{rg}/providers/Microsoft.Compute/galleries/{gallery}/images/{definition}";
            var id = Parse(text);
            Assert.Equal((sub, rg, gallery, definition), (id.SubscriptionId, id.ResourceGroup, id.Gallery, id.Definition));
            Assert.Equal(text, id.ToString());
        });
    }

    private static ResourceId Parse(string text)
    {
        Assert.True(ResourceId.TryParse(text, out var id), text);
        return id;
    }
}
