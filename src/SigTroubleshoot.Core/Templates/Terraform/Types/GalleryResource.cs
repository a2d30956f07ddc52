using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary><c>azurerm_shared_image_gallery</c>.</summary>
internal static class GalleryResource
{
    /// <summary>The gallery as Azure gets it.</summary>
    public static TemplateValue Map(ITerraformAttributes gallery)
    {
        var sharing = TerraformBlock.First(gallery.Get("sharing"));
        var community = TerraformBlock.First(TerraformBlock.Of(sharing, "community_gallery"));
        return ArmShape.ObjectAt(
            gallery.Place,
            ("location", TerraformBlock.Region(gallery.Get("location"))),
            ("properties", ArmShape.Object(
                ("description", gallery.Get("description")),
                ("sharingProfile", ArmShape.Object(
                    ("permissions", TerraformBlock.Of(sharing, "permission")),
                    ("communityGalleryInfo", ArmShape.Object(
                        ("publicNamePrefix", TerraformBlock.Of(community, "prefix")),
                        ("publisherContact", TerraformBlock.Of(community, "publisher_email")),
                        ("publisherUri", TerraformBlock.Of(community, "publisher_uri")),
                        ("eula", TerraformBlock.Of(community, "eula")))))))));
    }
}
