using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Azure;

/// <summary>Reads the recycle bin of galleries with soft delete.</summary>
/// <remarks>Microsoft's page on soft delete for galleries; the type of deleted resources is <c>Images</c>, and the bin is read for one definition at a time.</remarks>
internal static class RecycleBinReads
{
    /// <summary>Lists the deleted versions of a definition that can be restored; empty if soft delete was never enabled.</summary>
    public static Task<ListReading<SoftDeletedVersion>> ListSoftDeletedVersionsAsync(this AzureView azure, string definitionId, CancellationToken cancellation)
    {
        var gallery = ResourceId.TryParse(definitionId, out var id) ? id.GalleryId : null;
        return azure.ListAsync(ArmPath.Collection($"{gallery}/softDeletedArtifactTypes/Images/artifacts/{id?.Definition}", "versions"), SoftDeletedVersionMapping.Map, cancellation);
    }
}
