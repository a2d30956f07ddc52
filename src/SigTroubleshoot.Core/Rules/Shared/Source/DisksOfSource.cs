using SigTroubleshoot.Azure;
using SigTroubleshoot.Resources;
using SigTroubleshoot.Resources.Mapping;

namespace SigTroubleshoot.Rules;

/// <summary>Looks for a disk of one storage account type, for the rules about types that images do not support.</summary>
internal static class DisksOfSource
{
    /// <summary>Confirms with the first disk of the type. What could not be read leaves the answer open unless another disk decides.</summary>
    /// <param name="azure">Where to read.</param>
    /// <param name="disks">The disks of the source.</param>
    /// <param name="storageAccountType">The type, such as <c>UltraSSD_LRS</c>.</param>
    /// <param name="cancellation">Cancels the reads.</param>
    public static async Task<Answer> FindAsync(AzureView azure, IEnumerable<SourceDisk> disks, string storageAccountType, CancellationToken cancellation)
    {
        Answer? doubt = null;
        foreach (var disk in disks)
        {
            if (disk.ManagedDiskId is not { } id)
                continue;
            var (type, unread) = await TypeOfAsync(azure, disk, id, cancellation).ConfigureAwait(false);
            if (string.Equals(type, storageAccountType, StringComparison.OrdinalIgnoreCase))
                return Answer.Confirmed(("DiskId", id));
            doubt ??= unread;
        }

        return doubt ?? Answer.Refuted();
    }

    // A deallocated VM does not show the types of its disks; the disks do.
    private static async Task<(string? Type, Answer? Unread)> TypeOfAsync(AzureView azure, SourceDisk disk, string id, CancellationToken cancellation)
    {
        if (disk.StorageAccountType is { } shown)
            return (shown, null);
        var reading = await azure.GetAsync(ArmPath.Of(id), DiskMapping.Map, cancellation).ConfigureAwait(false);
        if (reading.Failure is { } failure)
            return (null, Undetermined.Unreadable(id, failure));
        return reading.Value?.StorageAccountType is { } type ? (type, null) : (null, Undetermined.NoValue(id, "sku"));
    }
}
