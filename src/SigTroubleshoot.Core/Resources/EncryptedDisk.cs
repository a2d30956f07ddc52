using System.Globalization;
using SigTroubleshoot.Text;

namespace SigTroubleshoot.Resources;

/// <summary>A disk that a target region encrypts with a customer-managed key.</summary>
/// <param name="Region">The region as specified.</param>
/// <param name="Lun">The LUN of a data disk; null for the OS disk.</param>
/// <param name="DiskEncryptionSetId">The ID of the disk encryption set as specified.</param>
internal sealed record EncryptedDisk(string Region, string? Lun, string DiskEncryptionSetId)
{
    /// <summary>The disk's name in messages.</summary>
    public string Name => NameOf(Lun);

    /// <summary>The disks of a region that reference a disk encryption set; blank IDs count as absent.</summary>
    public static IEnumerable<EncryptedDisk> Of(TargetRegion region)
    {
        var name = region.Name ?? "";
        if (!string.IsNullOrWhiteSpace(region.OSDiskEncryptionSetId))
            yield return new EncryptedDisk(name, null, region.OSDiskEncryptionSetId!);
        if (!string.IsNullOrWhiteSpace(region.SecureVMDiskEncryptionSetId))
            yield return new EncryptedDisk(name, null, region.SecureVMDiskEncryptionSetId!);
        foreach (var disk in region.DataDiskEncryption)
        {
            if (disk.Lun is not null && !string.IsNullOrWhiteSpace(disk.DiskEncryptionSetId))
                yield return new EncryptedDisk(name, NormalizeLun(disk.Lun), disk.DiskEncryptionSetId!);
        }
    }

    /// <summary>A disk's name in messages: the OS disk if it has no LUN, otherwise the data disk.</summary>
    public static string NameOf(string? lun) => lun is null ? CommonTexts.DiskOfSystem : $"LUN {lun}";

    /// <summary>A LUN in the form in which LUNs are compared: <c>01</c> and <c>1</c> are the same.</summary>
    public static string NormalizeLun(string lun) =>
        int.TryParse(lun, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : lun.Trim();
}
