using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;

namespace SigTroubleshoot.Availability;

/// <summary>The ID of a gallery in its own letter case.</summary>
/// <remarks>In recorded answers, lists of galleries contain the resource group in uppercase, whatever its real case; the gallery itself keeps it.</remarks>
internal static class GallerySpelling
{
    /// <summary>The ID as the gallery itself spells it; as it was listed if the gallery cannot be read.</summary>
    /// <param name="azure">The Azure view to read from.</param>
    /// <param name="listed">The ID from a list.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public static async Task<ResourceId> OfAsync(AzureView azure, ResourceId listed, CancellationToken cancellation)
    {
        // A lowercase letter shows that the list kept the case.
        if (listed.ResourceGroup.Any(char.IsLower))
            return listed;
        var own = (await azure.ReadGalleryAsync(listed.ToString(), cancellation).ConfigureAwait(false)).Value?.Id;
        return ResourceId.TryParse(own, out var id) && id.Equals(listed) ? id : listed;
    }
}
