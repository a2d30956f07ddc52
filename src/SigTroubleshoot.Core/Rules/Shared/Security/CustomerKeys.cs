using SigTroubleshoot.Resources;
using SigTroubleshoot.Text.Json;

namespace SigTroubleshoot.Rules;

/// <summary>The disk encryption sets that resources name, read from Azure's answers.</summary>
internal static class CustomerKeys
{
    /// <summary>The ids of the sets of a disk, snapshot, managed image, virtual machine or image version; each once.</summary>
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

    /// <summary>The disks that a version's target regions encrypt with a set.</summary>
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

    /// <summary>The subscription in an id; empty where it has none.</summary>
    public static string SubscriptionOf(string? id) => ResourceId.TryParse(id, out var parsed) ? parsed.SubscriptionId : "";

    /// <summary>Whether two subscriptions are one.</summary>
    public static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
