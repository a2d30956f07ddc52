using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Templates.Verifying;

/// <summary>The resource that shows whether a source exists.</summary>
internal static class SourceToRead
{
    /// <summary>
    /// The ID of a VM, disk, snapshot, managed image, or image version; of the latest version, that of its definition. Null if it is
    /// anything else: a gallery that another owner shares, or an account with a VHD, which the template may create.
    /// </summary>
    /// <param name="source">The ID as specified. Unknown values are marked.</param>
    public static string? Of(string source)
    {
        if (!ResourceId.TryParse(source, out var id))
            return Marks.IsIn(source) ? source : null;
        if (id.IsGalleryVersion && string.Equals(id.Version, "latest", StringComparison.OrdinalIgnoreCase))
            id = id.DefinitionId!;
        return id.SubscriptionId.Length > 0 && id.ResourceGroup.Length > 0 && (id.IsVirtualMachine || id.IsDisk || id.IsSnapshot || id.IsManagedImage || id.IsGalleryVersion || id.IsGalleryImage) ? id.ToString() : null;
    }
}
