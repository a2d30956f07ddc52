using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Rules;

/// <summary>The disk encryption sets that resources reference, read from Azure's responses.</summary>
internal static class CustomerKeys
{
    /// <summary>The IDs of the disk encryption sets of a disk, snapshot, managed image, VM, or image version; each once.</summary>
    public static IEnumerable<string> SetsOf(JsonValue resource)
    {
        var properties = resource["properties"];
        var storage = properties["storageProfile"];
        return
        [
            .. storage["dataDisks"].Items.Prepend(storage["osDisk"])
                .SelectMany(disk => new[] { disk["diskEncryptionSet"]["id"], disk["managedDisk"]["diskEncryptionSet"]["id"] })
                .Prepend(properties["encryption"]["diskEncryptionSetId"])
                .Select(id => id.Text)
                .Concat(OfVersion(resource).Select(disk => disk.DiskEncryptionSetId))
                .Where(id => id.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>The disks that a version's target regions encrypt with a disk encryption set.</summary>
    public static IEnumerable<EncryptedDisk> OfVersion(JsonValue version) =>
        version["properties"]["publishingProfile"]["targetRegions"].Items.SelectMany(region => EncryptedDisk.Of(new TargetRegion
        {
            Name = region["name"].Text,
            OSDiskEncryptionSetId = region["encryption"]["osDiskImage"]["diskEncryptionSetId"].Text,
            DataDiskEncryption =
            [
                .. region["encryption"]["dataDiskImages"].Items.Select(disk => new DataDiskEncryption { Lun = disk["lun"].Text, DiskEncryptionSetId = disk["diskEncryptionSetId"].Text }),
            ],
        }));

    /// <summary>The subscription in an ID; empty if it has none.</summary>
    public static string SubscriptionOf(string? id) => ResourceId.TryParse(id, out var parsed) ? parsed.SubscriptionId : "";

    /// <summary>Whether two subscription IDs are the same.</summary>
    public static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
