using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Azure;

/// <summary>Reads what was deleted softly: the recycle bin of one's own galleries, and the state of versions that others share.</summary>
/// <remarks>Microsoft's page on soft delete for galleries; the type of what is deleted is <c>Images</c>, and the bin is read for one definition at a time.</remarks>
internal static class RecycleBinReads
{
    /// <summary>The deleted versions of a definition that can be restored; none if soft delete was never enabled.</summary>
    public static Task<ListReading<SoftDeletedVersion>> ListSoftDeletedVersionsAsync(this AzureView azure, string definitionId, CancellationToken cancellation)
    {
        var gallery = ResourceId.TryParse(definitionId, out var id) ? id.GalleryId : null;
        return azure.ListNewestAsync(ArmPath.Collection($"{gallery}/softDeletedArtifactTypes/Images/artifacts/{id?.Definition}", "versions"), SoftDeletedVersionMapping.Map, cancellation);
    }

    /// <summary>Why a recycle bin is not known completely; null if it is. If the service does not support soft delete, nothing is retained.</summary>
    public static ReadFailure? Unread(this ListReading<SoftDeletedVersion> bin) =>
        bin.Failure is { Reason: not (ReadFailureReason.NotFound or ReadFailureReason.Rejected) } failure ? failure : null;

    /// <summary>The versions of an image that another owner shares, as one subscription sees them in one region.</summary>
    public static async Task<ListReading<ImageVersion>> ListSharedVersionsAsync(this AzureView azure, string subscriptionId, string region, string definitionId, CancellationToken cancellation)
    {
        var path = ArmPath.SharedVersions(subscriptionId, region, definitionId);
        var list = await azure.ListNewestAsync(path, ImageVersionMapping.Map, cancellation).ConfigureAwait(false);
        if (!(ResourceId.TryParse(definitionId, out var id) && id.IsSharedGallery) || (list.Failure is { Reason: not ReadFailureReason.NotFound }) || list.Items.Count > 0)
            return list;

        // A list shows what is shared with the whole tenant only on request.
        var ofTenant = await azure.ListNewestAsync(path + ArmPath.ToTenant, ImageVersionMapping.Map, cancellation).ConfigureAwait(false);
        return ofTenant.Failure is null && ofTenant.Items.Count > 0 ? ofTenant : list;
    }

    /// <summary>A version of an image that another owner shares.</summary>
    /// <param name="azure">Where to read.</param>
    /// <param name="path">Its address; see <see cref="ArmPath.Shared"/>.</param>
    /// <param name="cancellation">Cancels the read.</param>
    public static async Task<Reading<ImageVersion>> ReadSharedVersionAsync(this AzureView azure, string path, CancellationToken cancellation)
    {
        var newest = await azure.GetAsync(ArmPath.ShowingSoftDelete(path), ImageVersionMapping.Map, cancellation).ConfigureAwait(false);
        return IsTooNew(newest.Failure) ? await azure.GetAsync(path, ImageVersionMapping.Map, cancellation).ConfigureAwait(false) : newest;
    }

    private static async Task<ListReading<T>> ListNewestAsync<T>(this AzureView azure, string path, Func<IResourceNode, T> map, CancellationToken cancellation)
    {
        var newest = await azure.ListAsync(ArmPath.ShowingSoftDelete(path), map, cancellation).ConfigureAwait(false);
        return IsTooNew(newest.Failure) ? await azure.ListAsync(path, map, cancellation).ConfigureAwait(false) : newest;
    }

    // NoRegisteredProviderFound, InvalidApiVersionParameter, or whatever a cloud says about a version that it does not have.
    private static bool IsTooNew(ReadFailure? failure) => failure?.Reason == ReadFailureReason.Rejected;
}
