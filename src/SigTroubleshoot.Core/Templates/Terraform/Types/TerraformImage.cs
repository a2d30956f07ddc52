using SigTroubleshoot.Resources;
using SigTroubleshoot.Templates.Values;

namespace SigTroubleshoot.Templates.Terraform.Types;

/// <summary>The image of a VM or scale set.</summary>
internal static class TerraformImage
{
    private const string Community = "/communityGalleries/";
    private const string Shared = "/sharedGalleries/";

    /// <summary>The image reference that the provider sends.</summary>
    /// <param name="id"><c>source_image_id</c>.</param>
    /// <param name="reference"><c>source_image_reference</c>.</param>
    public static TemplateValue Reference(TemplateValue id, TemplateValue reference)
    {
        if (id is not (NullValue or TextValue { Text: "" }))
            return ArmShape.Object((PropertyOf(id), PropertyOf(id).Length == 0 ? NullValue.Absent : id));
        var block = TerraformBlock.First(reference);
        return ArmShape.Object(
            ("id", TerraformBlock.Of(block, "id") is TextValue { Text: "" } ? NullValue.Absent : TerraformBlock.Of(block, "id")),
            ("publisher", TerraformBlock.Of(block, "publisher")),
            ("offer", TerraformBlock.Of(block, "offer")),
            ("sku", TerraformBlock.Of(block, "sku")),
            ("version", TerraformBlock.Of(block, "version")));
    }

    /// <summary>A plan with the names of Azure.</summary>
    public static TemplateValue Plan(TemplateValue list)
    {
        var plan = TerraformBlock.First(list);
        return ArmShape.Object(("name", TerraformBlock.Of(plan, "name")), ("publisher", TerraformBlock.Of(plan, "publisher")), ("product", TerraformBlock.Of(plan, "product")));
    }

    // The provider recognizes the kind of the ID; what it does not recognize never reaches Azure.
    private static string PropertyOf(TemplateValue id)
    {
        if (id.AsText is not { } text)
            return "id";
        return text.StartsWith(Community, StringComparison.Ordinal) ? "communityGalleryImageId"
            : text.StartsWith(Shared, StringComparison.Ordinal) ? "sharedGalleryImageId"
            : text.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) && ResourceId.TryParse(text, out _) ? "id"
            : "";
    }
}
